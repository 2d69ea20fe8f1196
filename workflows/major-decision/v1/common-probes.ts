import {
  aDefect,
  carriedDefect,
  type Given,
  type Json,
  type JsonObject,
  type ProfileValue,
  type Probe,
} from '#libs/procedure';

import { initialFacts, type Facts } from './facts.js';

/** A case that remembers what is named, and nothing else. */
export const aCase = (more: Partial<Facts> = {}): Facts => ({ ...initialFacts, ...more });

const as = (role: string): Partial<Given> => ({
  actor: { personId: 'actor', mandates: [{ role, organId: 'organ', unitId: 'unit' }] },
});

/** The command is given by the office, for the organ or its head. */
export const asOffice = as('office');

/** The head gives it himself. */
export const asHead = as('head');

/** What the office enters for the organ names the paper by which it was decided. */
export const onPaper = (
  command: string,
  payload: JsonObject,
  facts: Facts = initialFacts,
): Probe<Facts> => ({
  requirement: 'A10-on-paper',
  command,
  facts,
  payload,
  given: asOffice,
  mended: { payload: { ...payload, decidedBy: 'signed' } },
});

const openDefect = aDefect({
  id: 'G09-40',
  requirement: 'G09',
  article: '条例第17条第（三）项',
  what: { zh: '听证笔录未经参加人签字', en: 'The record was not signed' },
  raisedByRevision: 40,
});

/** An open defect holds the act until it is mended, found to be none, or carried. */
export const heldByDefect = (
  command: string,
  payload: JsonObject,
  facts: Facts = initialFacts,
): Probe<Facts> => ({
  requirement: 'A39-defects',
  command,
  facts: { ...facts, defects: [openDefect] },
  payload,
  mended: { facts: { ...facts, defects: [carriedDefect(openDefect)] } },
});

/** A verified parameter of a city's own rule. */
export const cityRule = (
  key: string,
  value: Json,
  unit: NonNullable<ProfileValue['unit']> = 'count',
): Partial<Given> => ({
  profile: {
    [key]: {
      value,
      unit,
      layer: 'city',
      article: '市人民政府工作规则第20条',
      source: '市人民政府工作规则',
      verified: true,
    },
  },
});
