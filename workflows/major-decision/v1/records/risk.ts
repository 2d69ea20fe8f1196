import type { RiskFacts, RiskReport } from '../facts/inquiries.js';
import type { Facts } from '../facts.js';
import type { Records } from '../rule.js';
import type { riskCommands } from '../stages/risk.js';

export const riskRecords: Records<typeof riskCommands> = {
  'risk.determined': (facts, { payload, given }) =>
    changed(facts, {
      likely: { answer: payload.likely, reason: payload.reason, on: given.occurredOn },
      kinds: payload.kinds ?? [],
    }),
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
