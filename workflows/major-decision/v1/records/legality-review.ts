import type { Entry, Given } from '#libs/procedure';

import {
  initialReview,
  initialSponsorApproval,
  type Finding,
  type ReviewFacts,
} from '../facts/legality-review.js';
import type { Facts } from '../facts.js';
import { countedFrom } from '../floors.js';
import type { Records } from '../rule.js';
import type { legalityReviewCommands } from '../stages/legality-review.js';

interface FindingPayload {
  readonly alternative: string;
  readonly authority: string;
  readonly procedure: string;
  readonly content: string;
}

type Conclusion = Pick<Finding, 'conclusion'> &
  Partial<Pick<Finding, 'points' | 'missingProcedure' | 'noNationalRule' | 'legalRisk'>>;

export const legalityReviewRecords: Records<typeof legalityReviewCommands> = {
  'review.submitted': (facts, { payload, given }) =>
    changed(facts, { ...newRound(facts.review, given), demandedBy: payload.demandedBy ?? null }),
  'file.withdrawn': (facts) => ({
    ...changed(facts, { deliveredOn: null }),
    sponsorApproval: initialSponsorApproval,
  }),
  // A file that comes back from the meeting is reviewed anew: the earlier opinion falls away.
  'review.accepted': (facts, { given }) =>
    changed(facts, {
      ...(facts.review.opinion === null ? {} : newRound(facts.review, given)),
      acceptedOn: countedFrom(given),
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
  'alternative.foundExploratory': (facts, entry) =>
    found(facts, entry, {
      conclusion: 'exploratory',
      noNationalRule: entry.payload.noNationalRule,
      legalRisk: entry.payload.legalRisk,
    }),
  'review.issued': (facts, { payload, given }) =>
    changed(facts, {
      opinion: {
        documentId: payload.document,
        on: given.occurredOn,
        by: given.actor.personId,
      },
    }),
};

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
  const { alternative, authority, procedure, content } = payload;
  const finding: Finding = {
    alternative,
    hash: facts.drafting.alternatives.find(({ key }) => key === alternative)?.hash ?? '',
    authority,
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
