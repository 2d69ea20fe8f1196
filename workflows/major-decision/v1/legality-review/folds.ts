import {
  determinationInForce,
  withDetermination,
  type Fold,
  type Given,
  type PayloadOf,
} from '#libs/procedure';

import type { Facts } from '../facts.js';
import { withHands } from '../drafting/folds.js';
import { countedFrom } from '../floors.js';
import { fileTakenBack } from '../forming/folds-reversal.js';
import { into, type Folds } from '../vocabulary.js';

import type { legalityReviewCommands } from './commands.js';
import { isOnBothSides } from './hands-apart.js';
import { initialReview, type Finding, type ReviewConclusion, type ReviewFacts } from './facts.js';

const QUESTION = 'noNationalRule';

/** What every finding carries. */
type Found = PayloadOf<(typeof legalityReviewCommands)['alternative.foundLawful']['fields']>;

type Further = Partial<
  Pick<Finding, 'points' | 'missingProcedure' | 'noNationalRule' | 'authorisation' | 'legalRisk'>
>;

/** What each event of the review changes. */
export const legalityReviewFolds: Folds<typeof legalityReviewCommands> = {
  'review.submitted': (facts, { payload, given }) => ({
    ...facts,
    drafting: withHands(facts.drafting, payload),
    review: {
      ...newRound(facts.review, given),
      demandedBy: payload.demandedBy ?? null,
      meetingOn: payload.meetingOn ?? null,
      statedDefects: payload.defects,
    },
  }),
  'file.withdrawn': fileTakenBack,
  // A file that comes back from the meeting is reviewed anew: the earlier opinion falls away.
  'review.accepted': into('review', (now, { given }) => ({
    ...(now.opinion === null ? {} : newRound(now, given)),
    acceptedOn: resumed(now) ?? countedFrom(given),
  })),
  'review.returned': into('review', ({ returns }) => ({ returns: returns + 1 })),
  'review.supplementRequested': into(
    'review',
    ({ supplements }, { payload: { items }, given }) => ({
      supplements: [...supplements, { on: given.occurredOn, items, repliedOn: null }],
    }),
  ),
  'review.supplemented': ({ review, drafting, ...facts }, { payload, given }) => ({
    ...facts,
    review: {
      ...review,
      supplements: review.supplements.map((one) => ({
        ...one,
        repliedOn: one.repliedOn ?? given.occurredOn,
      })),
    },
    drafting: {
      ...drafting,
      basisDocument: payload.basisDocument ?? drafting.basisDocument,
      explanationDocument: payload.explanationDocument ?? drafting.explanationDocument,
    },
  }),
  'review.extended': into('review', (_now, { payload: { reason }, given }) => ({
    extended: { on: given.occurredOn, reason },
  })),
  'review.timePaused': into('review', ({ pauses = [] }, { payload: { ground }, given }) => ({
    pauses: [...pauses, { ground, on: given.occurredOn, endedOn: null }],
  })),
  'review.timeResumed': into('review', ({ pauses = [] }, { given }) => ({
    pauses: pauses.map((one) => ({ ...one, endedOn: one.endedOn ?? given.occurredOn })),
  })),
  'adviser.opined': into('review', (now, { payload, given }) => {
    const { conflict, kind, employer = null, document } = payload;
    const list = conflict ? 'conflictedAdvisers' : 'advisers';
    const { actor, occurredOn: on } = given;
    const opinion = { personId: actor.personId, kind, employer, documentId: document, on };
    return { [list]: [...now[list], opinion] };
  }),
  // The opinion is kept; it counts no longer.
  'adviser.conflictFound': into('review', (now, { payload: { adviser } }) => ({
    advisers: now.advisers.filter((one) => one.personId !== adviser),
    conflictedAdvisers: [
      ...now.conflictedAdvisers,
      ...now.advisers.filter((one) => one.personId === adviser),
    ],
  })),
  'drafting.handFound': (facts, { payload: { part, person, firm } }) => {
    const people = person === undefined ? [] : [person];
    const drafting = withHands(facts.drafting, {
      ...(part === 'drafted' ? { drafters: people } : { advisers: people }),
      outside: firm === undefined ? [] : [{ firm, part }],
    });
    return { ...facts, drafting, review: setAside({ drafting, review: facts.review }) };
  },
  'alternative.foundLawful': finding('lawful'),
  'alternative.foundRevisable': finding('revisable', ({ points }) => ({
    points: points.map(({ must, text }, index) => ({
      number: index + 1,
      must,
      text,
      answer: 'awaited',
      reason: null,
    })),
  })),
  'alternative.foundDefective': finding('defective', ({ missing }) => ({
    missingProcedure: missing,
  })),
  'alternative.foundUnlawful': finding('unlawful'),
  'alternative.foundExploratory': (facts, entry) => {
    const { nationalRule, authorisation = null, legalRisk = '', evidence } = entry.payload;
    const noNationalRule = nationalRule ? null : (entry.payload.noNationalRule ?? '');
    return withDetermination(
      finding('exploratory', () => ({ noNationalRule, authorisation, legalRisk }))(facts, entry),
      {
        question: QUESTION,
        answer: !nationalRule,
        reason: noNationalRule ?? authorisation ?? '',
        evidence,
      },
      entry.given,
    );
  },
  // What rested on the finding is found upon anew.
  'exploratory.determinationReversed': (facts, { payload, given }) => {
    const { review } = facts;
    const left = review.opinion === null ? review : newRound(review, given);
    const findings = left.findings.filter((one) => one.conclusion !== 'exploratory');
    const answer = determinationInForce(facts, QUESTION)?.answer !== true;
    return withDetermination(
      { ...facts, review: { ...left, findings } },
      { question: QUESTION, answer, ...payload },
      given,
    );
  },
  'defect.answered': into('review', ({ defectAnswers }, { payload, given }) => ({
    defectAnswers: [
      ...defectAnswers.filter((one) => one.defectId !== payload.defectId),
      { ...payload, by: given.actor.personId, on: given.recordedOn },
    ],
  })),
  'review.issued': into('review', (_now, { payload, given }, { drafting }) => ({
    draftVersion: drafting.version,
    opinion: { documentId: payload.document, on: given.occurredOn, by: given.actor.personId },
  })),
  // Before the opinion is issued the review is of the law as it stands.
  'basis.changed': into('review', ({ opinion, basisChanges }, { payload, given }) => {
    const { what, effectiveOn } = payload;
    const change = { what, effectiveOn, on: given.occurredOn, answeredOn: null };
    return opinion === null ? {} : { basisChanges: [...basisChanges, change] };
  }),
  'opinion.upheld': into('review', ({ basisChanges }, { given }) => ({
    basisChanges: basisChanges.map((one) => ({
      ...one,
      answeredOn: one.answeredOn ?? given.occurredOn,
    })),
  })),
};

/** Opinions of advisers who turn out to have had a hand in the draft are kept and count no longer. */
function setAside({ drafting, review }: Pick<Facts, 'drafting' | 'review'>): ReviewFacts {
  const aside = review.advisers.filter((one) => isOnBothSides(drafting, one));
  return {
    ...review,
    advisers: review.advisers.filter((one) => !aside.includes(one)),
    conflictedAdvisers: [...review.conflictedAdvisers, ...aside],
  };
}

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
function finding<P extends Found>(
  conclusion: ReviewConclusion,
  further: (payload: P) => Further = () => ({}),
): Fold<Facts, P> {
  return into('review', ({ findings }, { payload, given }, { drafting }) => {
    const { alternative, authority, authorityOf, procedure, content } = payload;
    const made: Finding = {
      alternative,
      hash: drafting.alternatives.find(({ key }) => key === alternative)?.hash ?? '',
      authority,
      authorityOf,
      procedure,
      content,
      negatives: payload.negatives ?? [],
      points: [],
      noNationalRule: null,
      legalRisk: null,
      reviewer: given.actor.personId,
      conclusion,
      ...further(payload),
    };
    return { findings: [...findings.filter((one) => one.alternative !== alternative), made] };
  });
}
