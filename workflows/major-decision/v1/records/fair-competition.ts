import type { FairCompetitionFacts } from '../facts/inquiries.js';
import type { Facts } from '../facts.js';
import type { Records } from '../rule.js';
import type { fairCompetitionCommands } from '../stages/fair-competition.js';

const WITHOUT_CONCLUSION = { conclusion: null, exceptionUntil: null } as const;

export const fairCompetitionRecords: Records<typeof fairCompetitionCommands> = {
  'fairCompetition.determined': (facts, { payload, given }) =>
    changed(facts, {
      touches: { answer: payload.touches, reason: payload.reason, on: given.occurredOn },
    }),
  'fairCompetition.waived': (facts) =>
    changed(facts, { ...WITHOUT_CONCLUSION, submittedOn: null, draftVersion: null }),
  // What is reviewed is the draft that was submitted, whatever is drafted meanwhile.
  'fairCompetition.submitted': (facts, { given }) =>
    changed(facts, {
      ...WITHOUT_CONCLUSION,
      submittedOn: given.occurredOn,
      draftVersion: facts.drafting.version,
    }),
  'fairCompetition.foundCompliant': (facts) =>
    changed(facts, { conclusion: 'compliant', exceptionUntil: null }),
  'fairCompetition.foundExcepted': (facts, { payload }) =>
    changed(facts, { conclusion: 'excepted', exceptionUntil: payload.until ?? null }),
  'fairCompetition.foundViolating': (facts) =>
    changed(facts, { conclusion: 'violating', exceptionUntil: null }),
  'fairCompetition.reopened': (facts) =>
    changed(facts, { ...WITHOUT_CONCLUSION, submittedOn: null, draftVersion: null }),
};

function changed(facts: Facts, change: Partial<FairCompetitionFacts>): Facts {
  return { ...facts, fairCompetition: { ...facts.fairCompetition, ...change } };
}
