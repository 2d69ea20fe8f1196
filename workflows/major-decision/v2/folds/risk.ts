import { determinationInForce, withDetermination, type Given } from '#libs/procedure';

import type { RiskFacts, RiskReport } from '../facts/inquiries.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { riskCommands } from '../stages/risk.js';
import { outOfReview } from './sponsor-approval.js';

const QUESTION = 'adverseImpact';

export const riskFolds: Folds<typeof riskCommands> = {
  'risk.determined': (facts, { payload, given }) =>
    determined(
      changed(facts, { kinds: payload.kinds ?? [] }),
      { ...payload, answer: payload.likely },
      given,
    ),
  'risk.determinationReversed': (facts, { payload, given }) => {
    const answer = determinationInForce(facts, QUESTION)?.answer !== true;
    const again = changed(facts, { ...withoutRound(facts.risk), kinds: [] });
    return determined(outOfReview(again), { ...payload, answer }, given);
  },
  'risk.waived': (facts) => facts,
  'risk.begun': (facts, { payload }) =>
    changed(facts, {
      ...withoutRound(facts.risk),
      kinds: [...new Set(payload.kinds)],
      assessor: payload.assessor,
    }),
  'risk.reported': (facts, { payload }) =>
    withReport(facts, {
      kind: payload.kind,
      assessor: payload.assessor,
      level: payload.level,
      controllable: payload.controllable,
      riskPoints: payload.riskPoints ?? '',
      precautions: payload.precautions ?? '',
      contingencyPlan: payload.contingencyPlan ?? '',
      reportDocument: payload.document ?? null,
      reusedFrom: null,
      draftVersion: facts.drafting.version,
      ...(payload.author === undefined ? {} : { author: payload.author }),
      ...(payload.reviewer === undefined ? {} : { reviewer: payload.reviewer }),
      ...(payload.departmentsHeard === undefined
        ? {}
        : { departmentsHeard: payload.departmentsHeard }),
    }),
  // The three parts stand in the earlier report, which is on file.
  'risk.reused': (facts, { payload }) =>
    withReport(facts, {
      kind: payload.kind,
      assessor: payload.assessor,
      level: payload.level,
      controllable: payload.controllable,
      riskPoints: '',
      precautions: '',
      contingencyPlan: '',
      reportDocument: payload.document,
      reusedFrom: payload.reference,
      draftVersion: facts.drafting.version,
    }),
  'risk.concluded': (facts) => facts,
  'risk.reopened': (facts) => changed(facts, withoutRound(facts.risk)),
};

function determined(
  facts: Facts,
  what: { answer: boolean; reason: string; evidence?: readonly string[] },
  given: Given,
): Facts {
  const { answer, reason, evidence } = what;
  return withDetermination(
    changed(facts, { likely: { answer, reason, on: given.occurredOn } }),
    { question: QUESTION, answer, reason, evidence },
    given,
  );
}

function changed(facts: Facts, change: Partial<RiskFacts>): Facts {
  return { ...facts, risk: { ...facts.risk, ...change } };
}

/** A new round reports anew; who assessed before is kept for art. 36. */
function withoutRound(before: RiskFacts): Partial<RiskFacts> {
  const assessors = before.reports.map((one) => one.assessor);
  return {
    assessor: null,
    reports: [],
    earlierAssessors: [...new Set([...before.earlierAssessors, ...assessors])],
  };
}

/** A later report on a kind of risk takes the place of the earlier one. */
function withReport(facts: Facts, report: RiskReport): Facts {
  const others = facts.risk.reports.filter((one) => one.kind !== report.kind);
  return changed(facts, { reports: [...others, report] });
}
