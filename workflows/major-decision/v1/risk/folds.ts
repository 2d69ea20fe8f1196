import {
  determinationInForce,
  withDetermination,
  type Determined,
  type Fold,
  type Given,
  type PayloadOf,
} from '#libs/procedure';

import type { Facts } from '../facts.js';
import { fileTakenBack } from '../forming/folds-reversal.js';
import { into, type Folds } from '../vocabulary.js';

import type { riskCommands } from './commands.js';
import {
  gradedBefore,
  mainAssessors,
  RISK_KINDS,
  sameScope,
  type EarlierGrade,
  type RiskFacts,
  type RiskReport,
} from './facts.js';

const QUESTION = 'adverseImpact';

type Reused = PayloadOf<(typeof riskCommands)['risk.reused']['fields']>;

const reused = report<Reused>((payload) => ({
  kind: payload.kind,
  assessor: payload.assessor,
  level: payload.level,
  controllable: payload.controllable,
  riskPoints: '',
  precautions: '',
  contingencyPlan: '',
  reportDocument: payload.document,
  reusedFrom: payload.reference,
  scope: payload.scope,
  whole: payload.covers,
  ...(payload.outside === undefined ? {} : { outside: payload.outside }),
  changedSince: payload.changedSince ?? null,
}));

/** What each event of the assessment changes. */
export const riskFolds: Folds<typeof riskCommands> = {
  'risk.determined': (facts, { payload, given }) => {
    const { likely: answer, reason, evidence, kinds = [] } = payload;
    return determined(
      { ...facts, risk: { ...facts.risk, kinds } },
      { answer, reason, evidence },
      given,
    );
  },
  'risk.determinationReversed': (facts, { payload, given }) => {
    const answer = determinationInForce(facts, QUESTION)?.answer !== true;
    const risk = { ...facts.risk, ...anotherRound(facts.risk), kinds: [] };
    return determined({ ...fileTakenBack(facts), risk }, { ...payload, answer }, given);
  },
  'risk.waived': (facts) => facts,
  'risk.begun': into('risk', (now, { payload: { kinds, assessor } }) => ({
    ...anotherRound(now),
    kinds: [...new Set(kinds)],
    assessor,
  })),
  'risk.reported': report(
    ({ document: reportDocument = null, changedSince = null, ...payload }) => ({
      riskPoints: '',
      precautions: '',
      contingencyPlan: '',
      ...payload,
      changedSince,
      reportDocument,
      reusedFrom: null,
    }),
  ),
  // The three parts stand in the earlier report, which is on file.
  'risk.reused': (facts, entry) => {
    const { kind, factsHold: answer, factsHoldReason } = entry.payload;
    const reason = `${RISK_KINDS[kind].zh}：${factsHoldReason}`;
    return withDetermination(
      reused(facts, entry),
      { question: 'earlierRiskHolds', answer, reason },
      entry.given,
    );
  },
  'risk.concluded': (facts) => facts,
  'risk.reopened': into('risk', anotherRound),
};

function determined(facts: Facts, what: Omit<Determined, 'question'>, given: Given): Facts {
  const { answer, reason } = what;
  const likely = { answer, reason, on: given.occurredOn };
  return withDetermination(
    { ...facts, risk: { ...facts.risk, likely } },
    { question: QUESTION, ...what },
    given,
  );
}

/** A new round reports anew; who assessed before, and how it was graded, is kept. */
function anotherRound(now: RiskFacts): Partial<RiskFacts> {
  return {
    assessor: null,
    reports: [],
    earlierReports: [...now.earlierReports, ...now.reports],
    earlierAssessors: mainAssessors(now),
  };
}

type Made = Omit<RiskReport, 'draftVersion' | 'earlier'>;

/** A later report takes the place of the one on the same kind and scope, which stays in sight. */
function report<P>(made: (payload: P) => Made): Fold<Facts, P> {
  return into('risk', (now, { payload }, { drafting }) => {
    const one = made(payload);
    const replaced = now.reports.filter((before) => sameScope(before, one));
    const earlier = gradedBefore(now, one).flatMap((before) => [
      ...(replaced.includes(before) ? before.earlier : []),
      gradeOf(before),
    ]);
    return {
      reports: [
        ...now.reports.filter((before) => !replaced.includes(before)),
        { ...one, draftVersion: drafting.version, earlier: distinct(earlier) },
      ],
      earlierAssessors: [
        ...new Set([...now.earlierAssessors, ...replaced.map((before) => before.assessor)]),
      ],
    };
  });
}

function gradeOf(report: RiskReport): EarlierGrade {
  const { scope, level, controllable, assessor, reportDocument, draftVersion } = report;
  return { scope, level, controllable, assessor, reportDocument, draftVersion };
}

/** A grade of an earlier round comes with every report that replaced it: it is shown once. */
const distinct = (grades: readonly EarlierGrade[]): readonly EarlierGrade[] =>
  grades.filter(
    (one, index) =>
      grades.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index,
  );
