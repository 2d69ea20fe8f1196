import type { JsonObject, Probe } from '#libs/procedure';

import { cityRule } from '../common-probes.js';
import type { Facts } from '../facts.js';
import { TODAY } from '../situations.js';

import { aHearing } from './probes.js';

const FARMER = { key: 'p1', name: '周某', side: '土地使用权人' };
const OPERATOR = { key: 'p2', name: '吴某', side: '农业经营主体' };
const INTERESTED = { ...FARMER, interested: true };

const list = (...participants: readonly JsonObject[]): JsonObject => ({
  participants,
  publishedOn: '2026-05-12',
});

const HELD = {
  on: TODAY,
  chair: '洪持中',
  recorder: '季实',
  order: ['presentation', 'statements', 'explanation', 'confirmation'],
  document: 'record',
};

const present = (...keys: readonly string[]): JsonObject => ({ ...HELD, present: keys });

const row = (
  requirement: string,
  command: string,
  [wrong, right]: readonly [JsonObject, JsonObject],
): Probe<Facts> => ({
  requirement,
  command,
  facts: aHearing(),
  payload: wrong,
  mended: { payload: right },
});

/** How the numbers that a rule of the place sets for a hearing are missed and reached. */
export const hearingNumbersProbes: readonly Probe<Facts>[] = [
  {
    ...row('A16-number', 'hearing.listed', [list(FARMER), list(FARMER, OPERATOR)]),
    given: cityRule('hearing.minParticipants', 2),
  },
  {
    ...row('A16-interested', 'hearing.listed', [
      list(FARMER, OPERATOR),
      list(INTERESTED, OPERATOR),
    ]),
    given: cityRule('hearing.minInterestedShare', '1/2', 'share'),
  },
  {
    ...row('A17-quorum', 'hearing.held', [present('p1'), present('p1', 'p2')]),
    given: cityRule('hearing.quorum', '>1/2', 'share'),
  },
  {
    ...row('A17-quorum', 'hearing.held', [HELD, present('p1')]),
    given: cityRule('hearing.quorum', '1/2', 'share'),
  },
];
