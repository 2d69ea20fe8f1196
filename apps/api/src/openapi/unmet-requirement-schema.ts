import type { Schema } from './field-schema.js';

const words: Schema = {
  type: 'object',
  required: ['zh', 'en'],
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
};

/** What mends it, and who can. */
const remedy: Schema = {
  type: 'object',
  required: ['zh', 'en', 'roles'],
  properties: {
    zh: { type: 'string' },
    en: { type: 'string' },
    command: {
      type: 'string',
      description:
        'The command that mends it, or the first step of the way there that is in turn now.',
    },
    commandTitle: words,
    leadsTo: {
      type: 'object',
      description: 'The command that mends it in the end, where it is several steps away.',
      required: ['command'],
      properties: { command: { type: 'string' }, title: words },
    },
    only: {
      type: 'string',
      enum: ['redraft', 'reopen', 'end', 'wait', 'elsewhere', 'nothing'],
      description:
        'What alone remains where no step of the case mends it: drafting anew, holding the step anew, ending the case, waiting, acting outside the case, or leaving a step that is not owed.',
    },
    roles: {
      type: 'array',
      description: 'Who can give that command; without one, the command asked for.',
      items: {
        type: 'object',
        required: ['role'],
        properties: { role: { type: 'string' }, title: words },
      },
    },
  },
};

/** An unmet requirement as refusals, previews and receipts carry it. */
export function unmetRequirementSchema(): Schema {
  return {
    type: 'object',
    required: ['id', 'article', 'level', 'asks', 'answer', 'remedy'],
    properties: {
      id: { type: 'string' },
      article: { type: 'string', description: 'The article that asks it.' },
      level: {
        type: 'string',
        enum: ['block', 'warn', 'defect', 'advise'],
        description:
          'block refuses; warn passes with a reason; record becomes a defect; advise rests on an unverified rule and refuses nothing.',
      },
      asks: words,
      answer: { type: 'string', enum: ['unmet', 'needs'] },
      missing: { ...words, description: 'What is missing in this case.' },
      fields: {
        type: 'array',
        items: { type: 'string' },
        description: 'The fields of the command on which the answer depends.',
      },
      rule: {
        type: 'object',
        description:
          'The rule of the place on whose number it rests; not verified, it is the practice of others or a text that was not read, and only advises.',
        required: ['layer', 'article', 'source', 'verified'],
        properties: {
          layer: { type: 'string' },
          article: { type: 'string' },
          source: { type: 'string' },
          verified: { type: 'boolean' },
        },
      },
      reason: { type: ['string', 'null'], description: 'Why the warning was passed over.' },
      remedy,
    },
  };
}
