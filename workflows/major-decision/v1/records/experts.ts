import type { Expert, ExpertFacts } from '../facts/inquiries.js';
import type { Facts } from '../facts.js';
import type { Records } from '../rule.js';
import type { expertsCommands } from '../stages/experts.js';

interface Chosen {
  readonly key: string;
  readonly name: string;
  readonly institution: string;
  readonly interest?: string;
}

export const expertsRecords: Records<typeof expertsCommands> = {
  'experts.determined': (facts, { payload, given }) =>
    changed(facts, {
      technical: { answer: payload.technical, reason: payload.reason, on: given.occurredOn },
    }),
  'experts.waived': (facts) => facts,
  'experts.appointed': (facts, { payload }) =>
    changed(facts, {
      ...withoutRound(facts.experts),
      form: payload.form,
      experts: payload.experts.map(expertOf),
    }),
  'experts.added': (facts, { payload }) =>
    changed(facts, { experts: [...facts.experts.experts, ...payload.experts.map(expertOf)] }),
  'experts.opined': (facts, { payload }) =>
    withExpert(facts, payload.key, {
      opinion: {
        form: payload.form,
        stance: payload.stance,
        signed: payload.signed,
        documentId: payload.document,
      },
    }),
  'experts.disqualified': (facts, { payload }) =>
    withExpert(facts, payload.key, { disqualifiedBecause: payload.reason }),
  'experts.concluded': (facts, { payload }) =>
    changed(facts, {
      reportDocument: payload.reportDocument,
      adoptionDocument: payload.adoptionDocument,
      draftVersion: facts.drafting.version,
    }),
  'experts.reopened': (facts) => changed(facts, withoutRound(facts.experts)),
};

function changed(facts: Facts, change: Partial<ExpertFacts>): Facts {
  return { ...facts, experts: { ...facts.experts, ...change } };
}

/** A new round hears its experts anew; who argued before is kept for art. 36. */
function withoutRound(before: ExpertFacts): Partial<ExpertFacts> {
  const institutions = before.experts.map((one) => one.institution);
  return {
    form: null,
    experts: [],
    reportDocument: null,
    adoptionDocument: null,
    draftVersion: null,
    earlierInstitutions: [...new Set([...before.earlierInstitutions, ...institutions])],
  };
}

function expertOf(chosen: Chosen): Expert {
  return {
    key: chosen.key,
    name: chosen.name,
    institution: chosen.institution,
    interest: chosen.interest ?? null,
    opinion: null,
    disqualifiedBecause: null,
  };
}

function withExpert(facts: Facts, key: string, change: Partial<Expert>): Facts {
  return changed(facts, {
    experts: facts.experts.experts.map((one) => (one.key === key ? { ...one, ...change } : one)),
  });
}
