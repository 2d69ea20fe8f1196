import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import {
  discussed,
  foreseeing,
  HEAD,
  inSession,
  interest,
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
const ANNOUNCE = 'outcome.announced';
const announced = { item, outcome: 'approved', words: '同意，就这么定了' };

const DETERMINED = { reason: '内部事务', by: '何秘书', on: '2026-06-01' };

/** By which requirement of the decision each duty is breached. */
const BREACHED_BY: Readonly<Record<string, string>> = {
  'A39-taken': 'A39-defects',
  'MT-taken': 'A30-one-meeting',
};

/** The decision would refuse for the requirement; mended, it would take what is decided. */
const asking = (id: string, command: string, payload: JsonObject): Probe<Facts> =>
  row(id, command, {
    facts: closed,
    payload,
    given: [foreseeing(BREACHED_BY[id] ?? id), foreseeing()],
  });
/** A discussion out of order, or a defect of the decision, holds it. */
const held = (command: string, payload: JsonObject): readonly Probe<Facts>[] => [
  asking('A39-taken', command, payload),
  row('G29-decided', command, {
    facts: [
      inSession({ ...discussed, speeches: [speech(1, 'head'), speech(2, 'member')] }),
      closed,
    ],
    payload,
  }),
];

const everyDecision = Object.entries(DECIDING).flatMap(([command, payload]): Probe<Facts>[] => [
  row('MT-closed', command, { facts: [inSession(), closed], payload }),
  row('A3-decided', command, {
    facts: [
      inSession({ ...discussed, decisionId: null, notMajor: DETERMINED, foundMajor: DETERMINED }),
      inSession({ ...discussed, decisionId: null, notMajor: DETERMINED }),
    ],
    payload,
  }),
  row('A3-decided', command, {
    facts: [inSession({ ...discussed, decisionId: null }), closed],
    payload,
  }),
  row('M6-head', command, {
    facts: [
      inSession({ ...discussed, interests: [interest(HEAD, true)] }),
      inSession({ ...discussed, interests: [interest(HEAD, false, false)] }),
    ],
    payload,
    given: { actor: { personId: HEAD, mandates: [] } },
  }),
  ...['G27-held', 'MT-taken'].map((id) => asking(id, command, payload)),
  ...(OPENING_NOTHING.includes(command) ? [] : held(command, payload)),
]);

const APPROVALS = ['item.approved', 'item.approvedInPrinciple'];
const against = [stance(HEAD, 'agree'), stance(WANG, 'disagree'), stance(LIU, 'disagree')];
const explained = [{ ...speech(2, 'head'), explainsMajority: true }];

const APPROVING = ['G16', 'G16-report', 'G18-decision', 'G20-decision'];
const UNFINISHED = ['item.amended', 'item.discussAgain', 'item.deferred'];

const approvals = APPROVALS.flatMap((command): Probe<Facts>[] => [
  ...APPROVING.map((id) => asking(id, command, DECIDING[command] ?? {})),
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
  ...UNFINISHED.map((command) => asking('G30-unfinished', command, DECIDING[command] ?? {})),
  row('MT-taken', 'item.approved', {
    facts: closed,
    payload: DECIDING['item.approved'] ?? {},
    given: [foreseeing(null), foreseeing()],
  }),
  row('MT-announced', ANNOUNCE, {
    facts: inSession(discussed),
    payload: [{ ...announced, item: '二' }, announced],
  }),
  row('A30-announced', ANNOUNCE, {
    facts: closed,
    payload: announced,
    given: [foreseeing('G18-decision'), foreseeing()],
  }),
  row('G30', 'item.rejected', {
    facts: [closed, inSession({ ...discussed, stances: against })],
    payload: DECIDING['item.rejected'] ?? {},
  }),
];
