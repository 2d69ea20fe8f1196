import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { discussed, HEAD, inSession, LIU, ON, speech, stance, WANG } from './cast.js';

const item = '一';

/** What each of the head's commands carries. */
const DECIDING: Readonly<Record<string, JsonObject>> = {
  'item.approved': { item, alternative: 'A' },
  'item.approvedInPrinciple': { item, alternative: 'A', changes: '规范文字' },
  'item.amended': { item, changes: '调整补偿标准' },
  'item.discussAgain': { item, reason: '下次会议再议' },
  'item.deferred': { item, reason: '资金未落实' },
  'item.rejected': { item, reason: '与上位政策重复' },
  'item.foundUncontrollable': { item, reason: '补偿未落实，风险不可控' },
};

const closed = inSession(discussed);
const flawed: Facts = {
  ...closed,
  defects: [
    {
      id: 'G29-7',
      requirement: 'G29',
      article: '条例第30条第二款',
      what: { zh: '行政首长先发言', en: 'The head spoke first' },
      raisedByRevision: 7,
      raisedOn: ON,
      state: 'open',
    },
  ],
};
const carried: Facts = {
  ...flawed,
  defects: flawed.defects.map((one) => ({ ...one, state: 'carried' as const })),
};

const everyDecision = Object.entries(DECIDING).flatMap(([command, payload]): Probe<Facts>[] => [
  {
    requirement: 'MT-closed',
    command,
    facts: inSession(),
    payload,
    mended: { facts: closed },
  },
  {
    requirement: 'A39-defects',
    command,
    facts: flawed,
    payload,
    mended: { facts: carried },
  },
]);

const APPROVALS = ['item.approved', 'item.approvedInPrinciple'];
const against = [stance(HEAD, 'agree'), stance(WANG, 'disagree'), stance(LIU, 'disagree')];
const explained = [{ ...speech(2, 'head'), explainsMajority: true }];

const approvals = APPROVALS.flatMap((command): Probe<Facts>[] => [
  {
    requirement: 'G20-chosen',
    command,
    facts: closed,
    payload: { ...DECIDING[command], alternative: 'B' },
    mended: { payload: DECIDING[command] ?? {} },
  },
  {
    requirement: 'G30',
    command,
    facts: inSession({ ...discussed, stances: against }),
    payload: DECIDING[command] ?? {},
    mended: { facts: inSession({ ...discussed, stances: against, speeches: explained }) },
  },
]);

export const headDecisionProbes: readonly Probe<Facts>[] = [
  ...everyDecision,
  ...approvals,
  {
    requirement: 'G30',
    command: 'item.rejected',
    facts: closed,
    payload: DECIDING['item.rejected'] ?? {},
    mended: { facts: inSession({ ...discussed, stances: against }) },
  },
];

export { flawed, carried };
