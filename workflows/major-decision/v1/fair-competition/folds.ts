import {
  determinationInForce,
  withDetermination,
  type Determined,
  type Fold,
  type Given,
} from '#libs/procedure';

import type { Facts } from '../facts.js';
import { fileTakenBack } from '../forming/folds-reversal.js';
import { upheldBy } from '../revision/folds.js';
import { into, type Folds } from '../vocabulary.js';

import type { fairCompetitionCommands } from './commands.js';
import { reviewsForOthers } from './duties-organ.js';
import type { FairCompetitionFacts } from './facts.js';

const QUESTION = 'operators';
const ORGAN = 'marketSupervision';

const WITHOUT_CONCLUSION = {
  conclusion: null,
  prohibited: [],
  exceptionUntil: null,
  reviewedBy: null,
  byDrafterAlone: null,
} as const;

const WITHOUT_REVIEW = { ...WITHOUT_CONCLUSION, submittedOn: null, draftVersion: null } as const;

/** What each event of the review changes. */
export const fairCompetitionFolds: Folds<typeof fairCompetitionCommands> = {
  'fairCompetition.determined': (facts, { payload: { touches, reason, evidence }, given }) =>
    determined(facts, { answer: touches, reason, evidence }, given),
  'fairCompetition.determinationReversed': (facts, { payload, given }) => {
    const answer = determinationInForce(facts, QUESTION)?.answer !== true;
    const fairCompetition = { ...facts.fairCompetition, ...WITHOUT_REVIEW };
    return determined({ ...fileTakenBack(facts), fairCompetition }, { ...payload, answer }, given);
  },
  'fairCompetition.waived': into('fairCompetition', () => WITHOUT_REVIEW),
  // What is reviewed is the draft that was submitted, whatever is drafted meanwhile.
  'fairCompetition.submitted': into('fairCompetition', (_now, { given }, { drafting }) => ({
    ...WITHOUT_CONCLUSION,
    submittedOn: given.occurredOn,
    draftVersion: drafting.version,
  })),
  'fairCompetition.foundCompliant': concluded('compliant'),
  'fairCompetition.foundExcepted': concluded('excepted'),
  'fairCompetition.foundViolating': concluded('violating'),
  'fairCompetition.reopened': into('fairCompetition', () => WITHOUT_REVIEW),
  'fairCompetition.upheld': (facts) => upheldBy(facts, 'fairCompetition', true),
  'fairCompetition.organDetermined': (facts, { payload: { reason, evidence }, given }) =>
    withDetermination(facts, { question: ORGAN, answer: true, reason, evidence }, given),
  'fairCompetition.organReversed': (facts, { payload: { reason, evidence }, given }) =>
    withDetermination(facts, { question: ORGAN, answer: false, reason, evidence }, given),
};

function determined(facts: Facts, what: Omit<Determined, 'question'>, given: Given): Facts {
  const { answer, reason } = what;
  const touches = { answer, reason, on: given.occurredOn };
  return withDetermination(
    { ...facts, fairCompetition: { ...facts.fairCompetition, touches } },
    { question: QUESTION, ...what },
    given,
  );
}

interface Concluding {
  readonly standards?: Readonly<Record<string, readonly string[]>>;
  /** Until when an exception holds. */
  readonly until?: string;
}

/** Of a conclusion from before the system it may be unknown in which unit it was given. */
const isUnitKnown = ({ imported, doneBy }: Given): boolean =>
  imported !== true || doneBy?.unitId !== undefined;

function concluded(conclusion: FairCompetitionFacts['conclusion']): Fold<Facts, Concluding> {
  return into('fairCompetition', (_now, { payload, given }, facts) => {
    const { standards = {}, until = null } = payload;
    return {
      conclusion,
      prohibited: Object.values(standards).flat(),
      exceptionUntil: until,
      reviewedBy: given.actor.personId,
      byDrafterAlone: isUnitKnown(given) ? !reviewsForOthers({ facts, given }) : null,
    };
  });
}
