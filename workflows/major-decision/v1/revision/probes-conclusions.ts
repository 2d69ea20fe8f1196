import type { JsonObject, Probe } from '#libs/procedure';

import type { Expert } from '../experts/facts.js';
import type { Facts } from '../facts.js';
import { adjusted, OPINED, reviewing } from '../legality-review/probes-situations.js';
import type { RiskReport } from '../risk/facts.js';

import type { Upheld } from './facts.js';

const report = (more: Partial<RiskReport>): RiskReport => ({
  kind: 'environment',
  assessor: '评估公司',
  level: 'low',
  controllable: true,
  riskPoints: '施工扬尘',
  precautions: '分段施工、雾炮降尘',
  contingencyPlan: '重污染天气停工预案',
  reportDocument: 'report',
  reusedFrom: null,
  scope: '全部',
  whole: true,
  earlier: [],
  changedSince: null,
  draftVersion: 2,
  ...more,
});

/** A risk was assessed about a draft that was adjusted since. */
export const assessed = (more: Partial<RiskReport>): Facts => ({
  ...adjusted(OPINED),
  risk: { ...OPINED.risk, reports: [report(more)] },
});

const argued = (draftVersion: number): Facts => ({
  ...adjusted(OPINED),
  experts: { ...OPINED.experts, draftVersion },
});

const concluded = (draftVersion: number): Facts => ({
  ...adjusted(OPINED),
  fairCompetition: { ...OPINED.fairCompetition, conclusion: 'compliant', draftVersion },
});

/** Each conclusion by itself, about the first draft and about the second, which is the present one. */
export const CONCLUSIONS: readonly (readonly [string, Facts, Facts])[] = [
  ['M4', argued(1), argued(2)],
  ['M4', assessed({ draftVersion: 1 }), assessed({})],
  ['M4-fair', concluded(1), concluded(2)],
];

const EXPERT: Expert = {
  key: 'e1',
  name: '郑教授',
  institution: '河北大学',
  interest: null,
  opinion: null,
  earlierOpinions: [],
  disqualifiedBecause: null,
};

/** The panel argued about the first draft; Zheng was of it, and Qian was found to have an interest. */
const arguedBy = (more: Partial<Facts> = {}): Facts => {
  const facts = argued(1);
  const qian = { ...EXPERT, key: 'e2', name: '钱教授', disqualifiedBecause: '持有股份' };
  return { ...facts, experts: { ...facts.experts, experts: [EXPERT, qian] }, ...more };
};

const SAYS = {
  on: '2026-06-01',
  draftDocument: 'second',
  reason: '修改仅调整施行日期，不涉及论证内容',
  document: 'statement',
};
const BY_PANEL = { ...SAYS, about: 'experts', author: '郑教授' };
const BY_ASSESSOR = { ...SAYS, about: 'environment', author: '评估公司' };
const DETERMINED = { about: 'experts', ground: 'untouched', reason: '修改不涉及论证内容' };
const ANSWERED = { about: 'experts', reason: '经审查，修改不涉及论证内容' };

const stands = (reviewed: Upheld['reviewed'], byGiver = false): Facts =>
  arguedBy({ upheld: [{ about: 'experts', version: 2, byGiver, reviewed }] });

interface Row {
  readonly breached: Facts | JsonObject;
  readonly mended: Facts | JsonObject;
}

const byFacts = (
  requirement: string,
  [command, payload]: readonly [string, JsonObject],
  { breached, mended }: Row,
): Probe<Facts> => ({
  requirement,
  command,
  facts: breached as Facts,
  payload,
  mended: { facts: mended as Facts },
});

const byPayload = (
  requirement: string,
  [command, facts]: readonly [string, Facts],
  { breached, mended }: Row,
): Probe<Facts> => ({
  requirement,
  command,
  facts,
  payload: breached as JsonObject,
  mended: { payload: mended as JsonObject },
});

const issuing = (facts: Facts): Facts => reviewing({ opinion: null }, facts);

/** How each duty about a conclusion that outlives its draft is breached and mended. */
export const conclusionProbes: readonly Probe<Facts>[] = [
  byFacts('M4', ['package.begun', {}], { breached: arguedBy(), mended: stands('agreed') }),
  byFacts('M4', ['package.begun', {}], {
    breached: stands('reversed'),
    mended: stands('agreed', true),
  }),
  byFacts('M4-stale', ['conclusion.upheld', BY_PANEL], { breached: argued(2), mended: arguedBy() }),
  byFacts('M4-stale', ['conclusion.standDetermined', DETERMINED], {
    breached: argued(2),
    mended: arguedBy(),
  }),
  byPayload('M4-present', ['conclusion.upheld', arguedBy()], {
    breached: { ...BY_PANEL, draftDocument: 'first' },
    mended: BY_PANEL,
  }),
  byPayload('M4-author', ['conclusion.upheld', arguedBy()], {
    breached: { ...BY_PANEL, author: '市生态环境局' },
    mended: BY_PANEL,
  }),
  // Who was found to have an interest gave no report.
  byPayload('M4-author', ['conclusion.upheld', arguedBy()], {
    breached: { ...BY_PANEL, author: '钱教授' },
    mended: BY_PANEL,
  }),
  byPayload('M4-author', ['conclusion.upheld', assessed({ draftVersion: 1 })], {
    breached: { ...BY_ASSESSOR, author: '另一评估公司' },
    mended: BY_ASSESSOR,
  }),
  byFacts('A27-stand-again', ['conclusion.standDetermined', DETERMINED], {
    breached: stands('reversed'),
    mended: arguedBy(),
  }),
  byFacts('A27-stands', ['package.begun', {}], {
    breached: stands('awaited'),
    mended: stands('agreed'),
  }),
  byFacts('A27-stands', ['review.issued', { document: 'opinion' }], {
    breached: issuing(stands('awaited')),
    mended: issuing(stands('agreed')),
  }),
  byFacts('A27-stand-open', ['conclusion.standAgreed', ANSWERED], {
    breached: stands('agreed'),
    mended: stands('awaited'),
  }),
  byFacts('A27-stand-open', ['conclusion.standReversed', ANSWERED], {
    breached: stands('agreed', true),
    mended: stands('agreed'),
  }),
  byFacts(
    'M4-fair-stale',
    ['fairCompetition.upheld', { draftDocument: 'second', reason: '修改不涉及准入条件' }],
    { breached: concluded(2), mended: concluded(1) },
  ),
  byPayload('M4-present', ['fairCompetition.upheld', concluded(1)], {
    breached: { draftDocument: 'first', reason: '修改不涉及准入条件' },
    mended: { draftDocument: 'second', reason: '修改不涉及准入条件' },
  }),
];
