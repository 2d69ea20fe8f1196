import { withDetermination, type Given } from '#libs/procedure';

import { deliberation, withoutMeeting } from '../deliberation/folds.js';
import type { Facts } from '../facts.js';
import { countedFrom } from '../floors.js';
import { ended } from '../initiation/folds.js';
import { newRound } from '../legality-review/folds.js';
import type { Folds } from '../vocabulary.js';

import type { headDecisionCommands } from './commands.js';
import type { HeadDecision } from './facts.js';

/** What the case remembers of the head's decision and of the rewording. */
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
  'head.discussAgain': (facts, { payload: { reason }, given }) =>
    decided(withoutMeeting(facts), given, { outcome: 'discussAgain', reason }),
  'head.deferred': (facts, { payload: { reason }, given }) =>
    deliberation(decided(facts, given, { outcome: 'deferred', reason }), {
      deferredOn: countedFrom(given),
    }),
  'head.rejected': (facts, entry) => {
    const { reason } = entry.payload;
    return ended(decided(facts, entry.given, { outcome: 'rejected', reason }), 'rejected', entry);
  },
  'head.foundUncontrollable': (facts, { payload: { reason }, given }) => {
    const back = decided(withoutMeeting(facts), given, { outcome: 'uncontrollable', reason });
    const foundUncontrollable = back.risk.foundUncontrollable + 1;
    return withDetermination(
      { ...back, risk: { ...back.risk, foundUncontrollable } },
      { question: 'controllable', answer: false, reason },
      given,
    );
  },
  'deliberation.resumed': (facts) => deliberation(withoutMeeting(facts), { decision: null }),
  'matter.lapsed': (facts, { given }) =>
    ended(facts, 'lapsed', { given, payload: { reason: '暂缓期满' } }),
  'draft.worded': (facts, { payload: { alternative, document }, given }) => {
    const { alternatives, draftedBy } = facts.drafting;
    const version = { documentId: document, hash: facts.documents[document]?.hash ?? '' };
    return {
      ...deliberation(facts, { wording: { alternative, ...version } }),
      drafting: {
        ...facts.drafting,
        alternatives: alternatives.map((one) =>
          one.key === alternative ? { ...one, ...version } : one,
        ),
        draftedBy: [...new Set([...draftedBy, given.actor.personId])],
      },
    };
  },
  'wording.confirmed': (facts, { payload: { differs }, given }) => {
    const { decision, wording } = facts.deliberation;
    if (decision === null || wording === null) {
      return facts;
    }
    const { alternative, hash } = wording;
    const { version } = facts.drafting;
    const confirmation = { alternative, hash, wordingOnly: true, on: given.occurredOn, version };
    return withDetermination(
      {
        ...deliberation(facts, { decision: { ...decision, hash } }),
        review: { ...facts.review, confirmations: [...facts.review.confirmations, confirmation] },
      },
      { question: 'wordingOnly', answer: true, reason: differs },
      given,
    );
  },
  // What was said of the draft no longer holds for it: its version rises, the review begins anew.
  'wording.foundSubstantive': (facts, { given }) => ({
    ...deliberation(withoutMeeting(facts), { decision: null }),
    drafting: { ...facts.drafting, version: facts.drafting.version + 1 },
    review: newRound(facts.review, given),
  }),
};

function decided(
  facts: Facts,
  given: Given,
  decision: Pick<HeadDecision, 'outcome'> & Partial<HeadDecision>,
): Facts {
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
