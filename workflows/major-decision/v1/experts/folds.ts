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

import type { expertsCommands } from './commands.js';
import {
  mainArguers,
  TIES,
  type Expert,
  type ExpertFacts,
  type ExpertOpinion,
  type TieKind,
} from './facts.js';

/** One expert of a panel as he is chosen. */
export type Chosen = PayloadOf<
  (typeof expertsCommands)['experts.added']['fields']
>['experts'][number];

const QUESTION = 'technical';

/** What each event of the argumentation changes. */
export const expertsFolds: Folds<typeof expertsCommands> = {
  'experts.determined': (facts, { payload: { technical: answer, reason, evidence }, given }) =>
    determined(facts, { answer, reason, evidence }, given),
  'experts.determinationReversed': (facts, { payload, given }) => {
    const answer = determinationInForce(facts, QUESTION)?.answer !== true;
    const experts = { ...facts.experts, ...anotherRound(facts.experts) };
    return determined({ ...fileTakenBack(facts), experts }, { ...payload, answer }, given);
  },
  'experts.waived': (facts) => facts,
  'experts.appointed': into('experts', (now, { payload: { form, experts } }) => ({
    ...anotherRound(now),
    form,
    experts: experts.map(expertOf),
  })),
  'experts.added': into('experts', ({ experts }, { payload }) => ({
    experts: [...experts, ...payload.experts.map(expertOf)],
  })),
  'experts.opined': expert(
    ({ key: _key, document: documentId, signed = false, sealed = false, ...opinion }, before) => ({
      opinion: { ...opinion, signed, sealed, documentId, disposition: 'awaited', reason: null },
      earlierOpinions:
        before.opinion === null
          ? before.earlierOpinions
          : [...before.earlierOpinions, before.opinion],
    }),
  ),
  'experts.opinionsDisposed': into('experts', (now, { payload }) => ({
    experts: now.experts.map((one) => disposed(one, payload.opinions)),
  })),
  'experts.disqualified': expert(({ kind, reason }, { disqualifiedBecause }) => ({
    disqualifiedBecause: [
      ...(disqualifiedBecause === null ? [] : [disqualifiedBecause]),
      kind === undefined ? reason : said(kind, reason),
    ].join('；'),
  })),
  'experts.concluded': into('experts', (_now, { payload }, { drafting }) => ({
    reportBy: payload.reportBy,
    reportDocument: payload.reportDocument,
    adoptionDocument: payload.adoptionDocument,
    draftVersion: drafting.version,
  })),
  'experts.reopened': into('experts', anotherRound),
};

function determined(facts: Facts, what: Omit<Determined, 'question'>, given: Given): Facts {
  const { answer, reason } = what;
  const technical = { answer, reason, on: given.occurredOn };
  return withDetermination(
    { ...facts, experts: { ...facts.experts, technical } },
    { question: QUESTION, ...what },
    given,
  );
}

/** A new round hears its experts anew; who argued before is kept for art. 36. */
function anotherRound(now: ExpertFacts): Partial<ExpertFacts> {
  const barred = now.experts.flatMap(({ name, disqualifiedBecause: because }) =>
    because === null ? [] : [{ name, because }],
  );
  return {
    form: null,
    experts: [],
    reportDocument: null,
    adoptionDocument: null,
    draftVersion: null,
    reportBy: null,
    earlierMain: [...new Set(mainArguers(now))],
    barred: [...now.barred, ...barred],
  };
}

function expertOf(chosen: Chosen): Expert {
  const { key, name, institution, kind, fromIndustryDept } = chosen;
  return {
    key,
    name,
    institution,
    kind,
    fromIndustryDept,
    interest: declared(chosen),
    opinion: null,
    earlierOpinions: [],
    disqualifiedBecause: null,
  };
}

/** The interest in words; a panel that was chosen has none, an imported one may. */
function declared({ ties }: Chosen): string | null {
  return ties.map(({ kind, detail }) => said(kind, detail)).join('；') || null;
}

const said = (kind: TieKind, detail: string): string => `${TIES[kind].zh}：${detail}`;

/** Changes the expert whom the command names by his key. */
function expert<P extends { readonly key: string }>(
  change: (payload: P, before: Expert) => Partial<Expert>,
): Fold<Facts, P> {
  return into('experts', ({ experts }, { payload }) => ({
    experts: experts.map((one) =>
      one.key === payload.key ? { ...one, ...change(payload, one) } : one,
    ),
  }));
}

type Disposed = PayloadOf<
  (typeof expertsCommands)['experts.opinionsDisposed']['fields']
>['opinions'];

/** What was decided on each opinion of the expert; on all of them where none is singled out. */
function disposed(one: Expert, decided: Disposed): Expert {
  const settle = (opinion: ExpertOpinion): ExpertOpinion => {
    const found = decided.find(
      ({ key, stance }) => key === one.key && (stance ?? opinion.stance) === opinion.stance,
    );
    return found === undefined
      ? opinion
      : { ...opinion, disposition: found.disposition, reason: found.reason ?? null };
  };
  return {
    ...one,
    opinion: one.opinion === null ? null : settle(one.opinion),
    earlierOpinions: one.earlierOpinions.map(settle),
  };
}
