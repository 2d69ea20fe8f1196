import type { Schema } from './field-schema.js';

const words: Schema = {
  type: 'object',
  required: ['zh', 'en'],
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
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
      remedy: {
        type: 'object',
        required: ['zh', 'en', 'roles'],
        properties: {
          zh: { type: 'string' },
          en: { type: 'string' },
          command: { type: 'string', description: 'The command that mends it, where one does.' },
          commandTitle: words,
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
      },
    },
  };
}
