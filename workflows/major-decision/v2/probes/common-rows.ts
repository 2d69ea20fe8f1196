import type { Given, Json, JsonObject, ProfileValue, Probe } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';

/** A case that remembers what is named, and nothing else. */
export const aCase = (more: Partial<Facts> = {}): Facts => ({ ...initialFacts, ...more });

const TOMORROW = '2026-06-02';
const TODAY = '2026-06-01';

/** A day that is stated must not lie after the day of entry. */
export const statedDay = (
  command: string,
  payload: JsonObject,
  facts: Facts = initialFacts,
): Probe<Facts> => ({
  requirement: 'A39-stated-day',
  command,
  facts,
  payload: { ...payload, on: TOMORROW },
  mended: { payload: { ...payload, on: TODAY } },
});

const openDefect = {
  id: 'G29-40',
  requirement: 'G29',
  article: '条例第30条第二款',
  what: { zh: '行政首长未最后发表意见', en: 'The head did not speak last' },
  raisedByRevision: 40,
  raisedOn: '2026-05-20',
  state: 'open',
} as const;

/** An open defect holds the act until it is cured or carried by name. */
export const heldByDefect = (
  command: string,
  payload: JsonObject,
  facts: Facts = initialFacts,
): Probe<Facts> => ({
  requirement: 'A39-defects',
  command,
  facts: { ...facts, defects: [openDefect] },
  payload,
  mended: { facts: { ...facts, defects: [{ ...openDefect, state: 'carried' }] } },
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
