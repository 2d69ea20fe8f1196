import type { JsonObject, Probe } from '#libs/procedure';

import { aCase, cityRule, heldByDefect } from '../common-probes.js';
import type { Meeting } from '../deliberation/facts.js';
import {
  byInterested,
  byTheDoor,
  conveyed,
  discussed,
  reviewed,
  speech,
  stances,
} from '../deliberation/probes-meetings.js';
import { initialFacts, type Facts } from '../facts.js';
import type { RiskReport } from '../risk/facts.js';

const APPROVING: Readonly<Record<string, JsonObject>> = {
  'head.approved': { alternative: 'A' },
  'head.approvedInPrinciple': { alternative: 'A', changes: '规范文字' },
};
const SENDING_BACK: Readonly<Record<string, JsonObject>> = {
  'head.amended': { changes: '调整实施范围' },
  'head.discussAgain': { reason: '意见分歧较大' },
  'head.deferred': { reason: '资金来源未落实' },
};
const DECIDING: Readonly<Record<string, JsonObject>> = {
  ...APPROVING,
  ...SENDING_BACK,
  'head.rejected': { reason: '与上位政策重复' },
  'head.foundUncontrollable': { reason: '搬迁补偿未落实' },
};

/** What sends the matter back to a meeting is not held by a defect. */
const { 'head.discussAgain': _again, 'head.deferred': _left, ...HELD } = DECIDING;

const each = (
  commands: Readonly<Record<string, JsonObject>>,
  row: (command: string, payload: JsonObject) => Probe<Facts>,
): readonly Probe<Facts>[] =>
  Object.entries(commands).map(([command, payload]) => row(command, payload));

const breached =
  (requirement: string, facts: Facts, mended: Facts) =>
  (command: string, payload: JsonObject): Probe<Facts> => ({
    requirement,
    command,
    facts,
    payload,
    mended: { facts: mended },
  });

const report = (controllable: boolean): RiskReport => ({
  kind: 'socialStability',
  assessor: '冀中风险评估咨询有限公司',
  level: 'medium',
  controllable,
  riskPoints: '居民搬迁',
  precautions: '落实补偿',
  contingencyPlan: '现场协商',
  reportDocument: 'riskReport',
  reusedFrom: null,
  scope: '全部',
  whole: true,
  earlier: [],
  changedSince: null,
  draftVersion: 1,
});

/** Discussed where a risk was likely: what the report says, and what the organ found. */
const withRisk = (reported: boolean, found: boolean | null, kinds = [report(true).kind]): Facts =>
  discussed(
    {
      riskFinding:
        found === null
          ? null
          : { controllable: found, reason: '防范措施落实情况', on: '2026-05-20' },
    },
    {
      risk: {
        ...initialFacts.risk,
        likely: { answer: true, reason: '涉及居民搬迁', on: '2026-03-01' },
        kinds,
        reports: [report(reported)],
      },
    },
  );

const divided = stances('agree', 'disagree', 'disagree');
const heardLast = (more: Parameters<typeof speech>[2]) => [
  speech(1, 'member'),
  speech(2, 'head', more),
];
const explained = (more: Partial<Meeting> = {}): Facts =>
  discussed({ speeches: heardLast({ explainsMajority: true }), ...more });
const late = explained({
  stances: divided,
  speeches: heardLast({ explainsMajority: true, saidOn: '2026-05-25' }),
});
const byMember = discussed({
  stances: divided,
  speeches: [speech(1, 'member', { explainsMajority: true }), speech(2, 'head')],
});
const otherVersion = discussed({ alternatives: [{ key: 'A', hash: 'hash-second' }] });
const unreviewed = discussed({}, { review: initialFacts.review });

/** Rows for each command that approves. */
const approving = (requirement: string, facts: Facts, mended = discussed()) =>
  each(APPROVING, breached(requirement, facts, mended));

const decisionRows: readonly Probe<Facts>[] = [
  ...each(HELD, (command, payload) => heldByDefect(command, payload, discussed())),
  ...each(DECIDING, (command, payload) => byInterested(command, payload, discussed)),
  ...each(DECIDING, breached('G27-held', aCase(reviewed()), discussed())),
  ...each(DECIDING, breached('G27-held', discussed({ type: 'special' }), discussed())),
  ...approving('G16', withRisk(true, null), withRisk(true, true)),
  ...approving('G16', withRisk(true, false), withRisk(true, true)),
  ...approving('G16-report', withRisk(false, true), withRisk(true, true)),
  // A report on a kind that need not be assessed does not count.
  ...approving('G16-report', withRisk(false, true), withRisk(false, true, ['environment'])),
  ...approving('G18-decision', discussed({}, reviewed('unlawful'))),
  ...approving('G18-decision', unreviewed),
  ...approving(
    'G18-decision',
    discussed({}, reviewed('defective')),
    discussed({}, reviewed('exploratory')),
  ),
  ...approving('G20-decision', discussed({ alternatives: [] })),
  ...approving('G20-decision', otherVersion),
  ...approving('G30', discussed({ stances: divided }), explained({ stances: divided })),
  ...approving('G30', late),
  ...approving('G30', byMember, explained({ stances: divided })),
  breached('G30', discussed(), explained())('head.rejected', { reason: '与上位政策重复' }),
  ...each(SENDING_BACK, breached('G30-unfinished', discussed(), explained())),
];

const deferred = (deferredOn: string): Facts =>
  discussed({}, { deliberation: { ...initialFacts.deliberation, deferredOn } });

/** Approved in principle, with the reworded draft where there is one. */
const inPrinciple = (worded: boolean, draftedBy: readonly string[] = ['drafter']): Facts => {
  const facts = discussed();
  return {
    ...facts,
    drafting: { ...facts.drafting, draftedBy },
    deliberation: {
      ...facts.deliberation,
      decision: {
        outcome: 'approvedInPrinciple',
        alternative: 'A',
        hash: 'hash-first',
        on: '2026-05-20',
        by: 'mayor',
        reason: '规范文字',
      },
      wording: worded ? { alternative: 'A', documentId: 'second', hash: 'hash-second' } : null,
    },
  };
};

const WORDING: Readonly<Record<string, JsonObject>> = {
  'wording.confirmed': { compared: 'second', differs: '规范标点' },
  'wording.foundSubstantive': { reason: '增加了处罚种类' },
};

const afterRows: readonly Probe<Facts>[] = [
  {
    requirement: 'A-lapse',
    command: 'matter.lapsed',
    facts: deferred('2026-01-10'),
    payload: {},
    given: cityRule('meeting.shelveExpiryMonths', 6, 'month'),
    mended: { facts: deferred('2025-11-10') },
  },
  {
    requirement: 'G20-worded',
    command: 'draft.worded',
    facts: inPrinciple(false),
    payload: { alternative: 'B', document: 'second' },
    mended: { payload: { alternative: 'A', document: 'second' } },
  },
  ...each(WORDING, breached('G20-wording', inPrinciple(false), inPrinciple(true))),
  {
    requirement: 'G20-compared',
    command: 'wording.confirmed',
    facts: inPrinciple(true),
    payload: { compared: 'first', differs: '规范标点' },
    mended: { payload: { compared: 'second', differs: '规范标点' } },
  },
  ...each(WORDING, breached('G44-wording', inPrinciple(true, ['actor']), inPrinciple(true))),
];

/** How each duty of the head’s decision and of the rewording is breached and mended. */
export const headDecisionProbes: readonly Probe<Facts>[] = [
  ...conveyed(decisionRows),
  ...each(DECIDING, (command, payload) => byTheDoor(command, payload, discussed())),
  ...afterRows,
];
