import {
  determinationInForce,
  withDetermination,
  type Determined,
  type Fold,
  type Given,
} from '#libs/procedure';

import type { Facts } from '../facts.js';
import { fileTakenBack } from '../forming/folds-reversal.js';
import { into, type Folds } from '../vocabulary.js';

import type { riskCommands } from './commands.js';
import type { RiskFacts, RiskReport } from './facts.js';

const QUESTION = 'adverseImpact';

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
  'risk.reported': report(({ document: reportDocument = null, ...payload }) => ({
    riskPoints: '',
    precautions: '',
    contingencyPlan: '',
    ...payload,
    reportDocument,
    reusedFrom: null,
  })),
  // The three parts stand in the earlier report, which is on file.
  'risk.reused': report(({ kind, assessor, level, controllable, document, reference }) => ({
    kind,
    assessor,
    level,
    controllable,
    riskPoints: '',
    precautions: '',
    contingencyPlan: '',
    reportDocument: document,
    reusedFrom: reference,
  })),
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

/** A new round reports anew; who assessed before is kept for art. 36. */
function anotherRound({ reports, earlierAssessors }: RiskFacts): Partial<RiskFacts> {
  const assessors = reports.map((one) => one.assessor);
  return {
    assessor: null,
    reports: [],
    earlierAssessors: [...new Set([...earlierAssessors, ...assessors])],
  };
}

/** A later report on a kind of risk takes the place of the earlier one. */
function report<P>(made: (payload: P) => Omit<RiskReport, 'draftVersion'>): Fold<Facts, P> {
  return into('risk', ({ reports }, { payload }, { drafting }) => {
    const one = { ...made(payload), draftVersion: drafting.version };
    return { reports: [...reports.filter(({ kind }) => kind !== one.kind), one] };
  });
}
