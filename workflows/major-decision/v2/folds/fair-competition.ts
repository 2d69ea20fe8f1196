import { determinationInForce, withDetermination, type Given } from '#libs/procedure';

import type { FairCompetitionFacts } from '../facts/inquiries.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { fairCompetitionCommands } from '../stages/fair-competition.js';
import { outOfReview } from './sponsor-approval.js';

type Standards = Readonly<Record<string, readonly string[]>>;

const QUESTION = 'operators';

const WITHOUT_CONCLUSION = {
  conclusion: null,
  prohibited: [],
  exceptionUntil: null,
  reviewedBy: null,
} as const;

const WITHOUT_REVIEW = { ...WITHOUT_CONCLUSION, submittedOn: null, draftVersion: null } as const;

export const fairCompetitionFolds: Folds<typeof fairCompetitionCommands> = {
  'fairCompetition.determined': (facts, { payload, given }) =>
    determined(facts, { ...payload, answer: payload.touches }, given),
  'fairCompetition.determinationReversed': (facts, { payload, given }) => {
    const answer = determinationInForce(facts, QUESTION)?.answer !== true;
    const again = changed(facts, WITHOUT_REVIEW);
    return determined(outOfReview(again), { ...payload, answer }, given);
  },
  'fairCompetition.waived': (facts) => changed(facts, WITHOUT_REVIEW),
  // What is reviewed is the draft that was submitted, whatever is drafted meanwhile.
  'fairCompetition.submitted': (facts, { given }) =>
    changed(facts, {
      ...WITHOUT_CONCLUSION,
      submittedOn: given.occurredOn,
      draftVersion: facts.drafting.version,
    }),
  'fairCompetition.foundCompliant': (facts, { payload, given }) =>
    concluded(facts, { conclusion: 'compliant', ...findings(payload.standards) }, given),
  'fairCompetition.foundExcepted': (facts, { payload, given }) =>
    concluded(
      facts,
      {
        conclusion: 'excepted',
        ...findings(payload.standards),
        exceptionUntil: payload.until ?? null,
      },
      given,
    ),
  'fairCompetition.foundViolating': (facts, { payload, given }) =>
    concluded(facts, { conclusion: 'violating', ...findings(payload.standards) }, given),
  'fairCompetition.reopened': (facts) => changed(facts, WITHOUT_REVIEW),
};

function determined(
  facts: Facts,
  what: { answer: boolean; reason: string; evidence?: readonly string[] },
  given: Given,
): Facts {
  const { answer, reason, evidence } = what;
  return withDetermination(
    changed(facts, { touches: { answer, reason, on: given.occurredOn } }),
    { question: QUESTION, answer, reason, evidence },
    given,
  );
}

function findings(standards: Standards = {}): Pick<FairCompetitionFacts, 'prohibited'> {
  return { prohibited: Object.values(standards).flat() };
}

function concluded(facts: Facts, what: Partial<FairCompetitionFacts>, given: Given): Facts {
  return changed(facts, { exceptionUntil: null, reviewedBy: given.actor.personId, ...what });
}

function changed(facts: Facts, change: Partial<FairCompetitionFacts>): Facts {
  return { ...facts, fairCompetition: { ...facts.fairCompetition, ...change } };
}
