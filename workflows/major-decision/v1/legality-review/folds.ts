import {
  determinationInForce,
  withDetermination,
  type Determined,
  type Entry,
  type Given,
} from '#libs/procedure';

import { initialReview, type AuthorityHolder, type Finding, type ReviewFacts } from './facts.js';
import type { Facts } from '../facts.js';
import { countedFrom } from '../floors.js';
import type { Folds } from '../rule.js';
import type { legalityReviewCommands } from './stage.js';
import { outOfReview } from '../sponsor-approval/folds.js';

const QUESTION = 'noNationalRule';

interface FindingPayload {
  readonly alternative: string;
  readonly authority: string;
  readonly authorityOf?: AuthorityHolder;
  readonly procedure: string;
  readonly content: string;
}

type Conclusion = Pick<Finding, 'conclusion'> &
  Partial<Pick<Finding, 'points' | 'missingProcedure' | 'noNationalRule' | 'legalRisk'>>;

export const legalityReviewFolds: Folds<typeof legalityReviewCommands> = {
  'review.submitted': (facts, { payload, given }) =>
    changed(facts, { ...newRound(facts.review, given), demandedBy: payload.demandedBy ?? null }),
  'file.withdrawn': outOfReview,
  // A file that comes back from the meeting is reviewed anew: the earlier opinion falls away.
  'review.accepted': (facts, { given }) =>
    changed(facts, {
      ...(facts.review.opinion === null ? {} : newRound(facts.review, given)),
      acceptedOn: resumed(facts.review) ?? countedFrom(given),
    }),
  'review.returned': (facts) => changed(facts, { returns: facts.review.returns + 1 }),
  'review.supplementRequested': (facts, { payload, given }) =>
    changed(facts, {
      supplements: [
        ...facts.review.supplements,
        { on: given.occurredOn, items: payload.items, repliedOn: null },
      ],
    }),
  'review.supplemented': (facts, { payload, given }) => ({
    ...changed(facts, {
      supplements: facts.review.supplements.map((one) => ({
        ...one,
        repliedOn: one.repliedOn ?? given.occurredOn,
      })),
    }),
    drafting: {
      ...facts.drafting,
      basisDocument: payload.basisDocument ?? facts.drafting.basisDocument,
      explanationDocument: payload.explanationDocument ?? facts.drafting.explanationDocument,
    },
  }),
  'adviser.opined': (facts, { payload, given }) => {
    const list = payload.conflict ? 'conflictedAdvisers' : 'advisers';
    const opinion = {
      personId: given.actor.personId,
      kind: payload.kind,
      documentId: payload.document,
      on: given.occurredOn,
    };
    return changed(facts, { [list]: [...facts.review[list], opinion] });
  },
  'alternative.foundLawful': (facts, entry) => found(facts, entry, { conclusion: 'lawful' }),
  'alternative.foundRevisable': (facts, entry) =>
    found(facts, entry, {
      conclusion: 'revisable',
      points: entry.payload.points.map((point, index) => ({
        number: index + 1,
        must: point.must,
        text: point.text,
        answer: 'awaited',
        reason: null,
      })),
    }),
  'alternative.foundDefective': (facts, entry) =>
    found(facts, entry, {
      conclusion: 'defective',
      missingProcedure: entry.payload.missing,
    }),
  'alternative.foundUnlawful': (facts, entry) => found(facts, entry, { conclusion: 'unlawful' }),
  'alternative.foundExploratory': (facts, entry) => {
    const { noNationalRule = '', legalRisk = '', evidence } = entry.payload;
    return withDetermination(
      found(facts, entry, { conclusion: 'exploratory', noNationalRule, legalRisk }),
      { question: QUESTION, answer: true, reason: noNationalRule, evidence },
      entry.given,
    );
  },
  // What rested on the finding is found upon anew.
  'exploratory.determinationReversed': (facts, { payload, given }) => {
    const { review } = facts;
    const left = review.opinion === null ? review : newRound(review, given);
    const findings = left.findings.filter((one) => one.conclusion !== 'exploratory');
    const answer = determinationInForce(facts, QUESTION)?.answer !== true;
    const determined: Determined = { question: QUESTION, answer, ...payload };
    return withDetermination(changed(facts, { ...left, findings }), determined, given);
  },
  'review.issued': (facts, { payload, given }) =>
    changed(facts, {
      draftVersion: facts.drafting.version,
      opinion: {
        documentId: payload.document,
        on: given.occurredOn,
        by: given.actor.personId,
      },
    }),
  // Before the opinion is issued the review is of the law as it stands.
  'basis.changed': (facts, { payload, given }) => {
    const { what, effectiveOn } = payload;
    const change = { what, effectiveOn, on: given.occurredOn, answeredOn: null };
    return facts.review.opinion === null
      ? facts
      : changed(facts, { basisChanges: [...facts.review.basisChanges, change] });
  },
  'opinion.upheld': (facts, { given }) =>
    changed(facts, {
      basisChanges: facts.review.basisChanges.map((one) => ({
        ...one,
        answeredOn: one.answeredOn ?? given.occurredOn,
      })),
    }),
};

/** A file that was supplemented while it was under review goes on from the day it was accepted. */
function resumed({ opinion, acceptedOn }: ReviewFacts): string | null {
  return opinion === null ? acceptedOn : null;
}

/** Begins a round of review: what was found and confirmed before no longer counts. */
export function newRound(before: ReviewFacts, given: Given): ReviewFacts {
  const again = before.opinion === null && before.deliveredOn !== null;
  return {
    ...initialReview,
    round: before.round + 1,
    returns: before.returns,
    supplements: before.supplements,
    submittedOn: given.occurredOn,
    deliveredOn: again ? before.deliveredOn : countedFrom(given),
  };
}

/** Pins the finding to the text that stands now; it replaces an earlier one. */
function found(facts: Facts, { payload, given }: Entry<FindingPayload>, what: Conclusion): Facts {
  const { alternative, authority, authorityOf, procedure, content } = payload;
  const finding: Finding = {
    alternative,
    hash: facts.drafting.alternatives.find(({ key }) => key === alternative)?.hash ?? '',
    authority,
    ...(authorityOf === undefined ? {} : { authorityOf }),
    procedure,
    content,
    points: [],
    noNationalRule: null,
    legalRisk: null,
    reviewer: given.actor.personId,
    ...what,
  };
  const others = facts.review.findings.filter((one) => one.alternative !== alternative);
  return changed(facts, { findings: [...others, finding] });
}

function changed(facts: Facts, change: Partial<ReviewFacts>): Facts {
  return { ...facts, review: { ...facts.review, ...change } };
}
