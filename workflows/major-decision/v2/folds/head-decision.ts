import { withDetermination, type Entry, type Given } from '#libs/procedure';

import type { HeadDecision } from '../facts/deliberation.js';
import type { Facts } from '../facts.js';
import { countedFrom } from '../floors.js';
import type { Folds } from '../rule.js';
import type { headDecisionCommands } from '../stages/head-decision.js';
import { deliberation, withoutMeeting } from './deliberation.js';
import { ended } from './initiation.js';
import { newRound } from './legality-review.js';

type Decided = Pick<HeadDecision, 'outcome'> & Partial<HeadDecision>;

export const headDecisionFolds: Folds<typeof headDecisionCommands> = {
  'head.approved': (facts, { payload: { alternative }, given }) =>
    decided(facts, given, {
      outcome: 'approved',
      alternative,
      hash: presentedHash(facts, alternative),
    }),
  'head.approvedInPrinciple': (facts, { payload: { alternative, changes }, given }) =>
    decided(deliberation(facts, { wording: null }), given, {
      outcome: 'approvedInPrinciple',
      alternative,
      hash: presentedHash(facts, alternative),
      reason: changes,
    }),
  'head.amended': (facts, { payload, given }) =>
    decided(withoutMeeting(facts), given, { outcome: 'amend', reason: payload.changes }),
  'head.discussAgain': (facts, { payload, given }) =>
    decided(withoutMeeting(facts), given, { outcome: 'discussAgain', reason: payload.reason }),
  'head.deferred': (facts, { payload, given }) =>
    deliberation(decided(facts, given, { outcome: 'deferred', reason: payload.reason }), {
      deferredOn: countedFrom(given),
    }),
  'head.rejected': (facts, entry) =>
    ended(
      decided(facts, entry.given, { outcome: 'rejected', reason: entry.payload.reason }),
      'rejected',
      entry,
    ),
  'head.foundUncontrollable': (facts, { payload, given }) => {
    const back = decided(withoutMeeting(facts), given, {
      outcome: 'uncontrollable',
      reason: payload.reason,
    });
    const { risk } = back;
    const counted = {
      ...back,
      risk: { ...risk, foundUncontrollable: risk.foundUncontrollable + 1 },
    };
    const { reason } = payload;
    return withDetermination(counted, { question: 'controllable', answer: false, reason }, given);
  },
  'deliberation.resumed': (facts) => deliberation(withoutMeeting(facts), { decision: null }),
  'matter.lapsed': (facts, { given }) =>
    ended(facts, 'lapsed', { given, payload: { reason: '暂缓期满' } }),
  'draft.worded': (facts, entry) => worded(facts, entry),
  'wording.confirmed': (facts, { given }) => confirmed(facts, given),
  'wording.foundSubstantive': (facts, { given }) => reviewedAnew(facts, given),
};

function decided(facts: Facts, given: Given, decision: Decided): Facts {
  return deliberation(facts, {
    decision: {
      alternative: null,
      hash: null,
      reason: null,
      on: given.occurredOn,
      by: given.actor.personId,
      ...decision,
    },
  });
}

const presentedHash = (facts: Facts, key: string): string | null =>
  facts.deliberation.meeting?.alternatives.find((one) => one.key === key)?.hash ?? null;

function worded(
  facts: Facts,
  { payload, given }: Entry<{ readonly alternative: string; readonly document: string }>,
): Facts {
  const { drafting } = facts;
  const version = {
    documentId: payload.document,
    hash: facts.documents[payload.document]?.hash ?? '',
  };
  return {
    ...deliberation(facts, { wording: { alternative: payload.alternative, ...version } }),
    drafting: {
      ...drafting,
      alternatives: drafting.alternatives.map((one) =>
        one.key === payload.alternative ? { ...one, ...version } : one,
      ),
      draftedBy: [...new Set([...drafting.draftedBy, given.actor.personId])],
    },
  };
}

function confirmed(facts: Facts, given: Given): Facts {
  const { decision, wording } = facts.deliberation;
  if (decision === null || wording === null) {
    return facts;
  }
  const { alternative, hash } = wording;
  const confirmation = { alternative, hash, wordingOnly: true, on: given.occurredOn };
  return {
    ...deliberation(facts, { decision: { ...decision, hash } }),
    review: { ...facts.review, confirmations: [...facts.review.confirmations, confirmation] },
  };
}

/** What was said of the draft no longer holds for it: its version rises, the review begins anew. */
function reviewedAnew(facts: Facts, given: Given): Facts {
  const { drafting, review } = facts;
  return {
    ...deliberation(withoutMeeting(facts), { decision: null }),
    drafting: { ...drafting, version: drafting.version + 1 },
    review: newRound(review, given),
  };
}
