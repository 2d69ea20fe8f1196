import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import {
  carried,
  discussed,
  flawed,
  HEAD,
  inSession,
  LIU,
  row,
  speech,
  stance,
  WANG,
} from '../situations.js';

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

/** What sends the item back or leaves it is not held by a defect. */
const OPENING_NOTHING = ['item.discussAgain', 'item.deferred'];

const closed = inSession(discussed);
const everyDecision = Object.entries(DECIDING).flatMap(([command, payload]): Probe<Facts>[] => [
  row('MT-closed', command, { facts: [inSession(), closed], payload }),
  ...(OPENING_NOTHING.includes(command)
    ? []
    : [row('A39-defects', command, { facts: [flawed, carried], payload })]),
]);

const APPROVALS = ['item.approved', 'item.approvedInPrinciple'];
const against = [stance(HEAD, 'agree'), stance(WANG, 'disagree'), stance(LIU, 'disagree')];
const explained = [{ ...speech(2, 'head'), explainsMajority: true }];

const approvals = APPROVALS.flatMap((command): Probe<Facts>[] => [
  row('G20-chosen', command, {
    facts: closed,
    payload: [{ ...DECIDING[command], alternative: 'B' }, DECIDING[command] ?? {}],
  }),
  row('G30', command, {
    facts: [
      inSession({ ...discussed, stances: against }),
      inSession({ ...discussed, stances: against, speeches: explained }),
    ],
    payload: DECIDING[command] ?? {},
  }),
]);

/** How each duty is breached and mended. */
export const headDecisionProbes: readonly Probe<Facts>[] = [
  ...everyDecision,
  ...approvals,
  row('G30', 'item.rejected', {
    facts: [closed, inSession({ ...discussed, stances: against })],
    payload: DECIDING['item.rejected'] ?? {},
  }),
];
