import { determinationInForce, withDetermination, type Given } from '#libs/procedure';

import type { Expert, ExpertFacts, TieKind } from '../facts/inquiries.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import { TIES, type expertsCommands } from '../stages/experts.js';
import { outOfReview } from './sponsor-approval.js';

interface Chosen {
  readonly key: string;
  readonly name: string;
  readonly institution: string;
  readonly kind?: 'person' | 'institution';
  readonly fromIndustryDept?: boolean;
  readonly ties?: readonly { readonly kind: TieKind; readonly detail: string }[];
  readonly interest?: string;
}

const QUESTION = 'technical';

export const expertsFolds: Folds<typeof expertsCommands> = {
  'experts.determined': (facts, { payload, given }) =>
    determined(facts, { ...payload, answer: payload.technical }, given),
  'experts.determinationReversed': (facts, { payload, given }) => {
    const answer = determinationInForce(facts, QUESTION)?.answer !== true;
    const again = changed(facts, withoutRound(facts.experts));
    return determined(outOfReview(again), { ...payload, answer }, given);
  },
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
        ...(payload.sealed === undefined ? {} : { sealed: payload.sealed }),
        documentId: payload.document,
      },
    }),
  'experts.disqualified': (facts, { payload }) =>
    withExpert(facts, payload.key, {
      disqualifiedBecause:
        payload.kind === undefined ? payload.reason : said(payload.kind, payload.reason),
    }),
  'experts.concluded': (facts, { payload }) =>
    changed(facts, {
      reportDocument: payload.reportDocument,
      adoptionDocument: payload.adoptionDocument,
      draftVersion: facts.drafting.version,
    }),
  'experts.reopened': (facts) => changed(facts, withoutRound(facts.experts)),
};

function determined(
  facts: Facts,
  what: { answer: boolean; reason: string; evidence?: readonly string[] },
  given: Given,
): Facts {
  const { answer, reason, evidence } = what;
  return withDetermination(
    changed(facts, { technical: { answer, reason, on: given.occurredOn } }),
    { question: QUESTION, answer, reason, evidence },
    given,
  );
}

const said = (kind: TieKind, detail: string): string => `${TIES[kind].zh}：${detail}`;

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
    ...(chosen.kind === undefined ? {} : { kind: chosen.kind }),
    ...(chosen.fromIndustryDept === undefined ? {} : { fromIndustryDept: chosen.fromIndustryDept }),
    interest: declared(chosen),
    opinion: null,
    disqualifiedBecause: null,
  };
}

/** The interest in words; a panel that was chosen has none, an imported one may. */
function declared({ ties = [], interest }: Chosen): string | null {
  const words = [...ties.map(({ kind, detail }) => said(kind, detail)), interest ?? ''];
  return words.filter((one) => one.trim() !== '').join('；') || null;
}

function withExpert(facts: Facts, key: string, change: Partial<Expert>): Facts {
  return changed(facts, {
    experts: facts.experts.experts.map((one) => (one.key === key ? { ...one, ...change } : one)),
  });
}
