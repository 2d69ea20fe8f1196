import { withDetermination, type Determined, type Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { fileTakenBack } from '../forming/folds-reversal.js';
import { newRound } from '../legality-review/folds.js';
import { initialSponsorApproval } from '../sponsor-approval/facts.js';
import { into, type Folds } from '../vocabulary.js';

import type { revisionCommands } from './commands.js';
import { lastSaid } from './conclusions.js';
import type { Upheld } from './facts.js';

/** What each event of the revision changes. */
export const revisionFolds: Folds<typeof revisionCommands> = {
  'point.answered': into('review', ({ findings }, { payload }) => {
    const { alternative, number, answer, reason } = payload;
    return {
      findings: findings.map((finding) =>
        finding.alternative === alternative
          ? {
              ...finding,
              points: finding.points.map((point) =>
                point.number === number ? { ...point, answer, reason } : point,
              ),
            }
          : finding,
      ),
    };
  }),
  'draft.adjusted': into('drafting', (now, { payload, given }, { documents }) => ({
    version: now.version + 1,
    draftedBy: [...new Set([...now.draftedBy, given.actor.personId])],
    alternatives: now.alternatives.map((one) =>
      one.key === payload.alternative
        ? {
            ...one,
            documentId: payload.document,
            hash: documents[payload.document]?.hash ?? '',
          }
        : one,
    ),
  })),
  'revision.confirmed': (facts, { payload, given }) => {
    const { alternative, extent, differs: reason } = payload;
    const { alternatives, version } = facts.drafting;
    const hash = alternatives.find(({ key }) => key === alternative)?.hash ?? '';
    const wordingOnly = extent === 'wordingOnly';
    const confirmation = { alternative, hash, wordingOnly, on: given.occurredOn, version };
    const confirmations = [...facts.review.confirmations, confirmation];
    return withDetermination(
      { ...facts, review: { ...facts.review, confirmations } },
      { question: 'wordingOnly', answer: wordingOnly, reason },
      given,
    );
  },
  // What goes beyond the review is found upon anew, with all three questions of art. 27.
  'revision.foundBeyond': (facts, { payload: { differs: reason }, given }) =>
    withDetermination(
      { ...facts, review: newRound(facts.review, given) },
      { question: 'wordingOnly', answer: false, reason },
      given,
    ),
  'conclusion.upheld': (facts, { payload: { about } }) => upheldBy(facts, about, true),
  'conclusion.standDetermined': (facts, { payload: { reason, evidence, about }, given }) =>
    determinedOf(upheldBy(facts, about, false), { answer: true, reason, evidence }, given),
  'conclusion.standAgreed': (facts, { payload: { about, reason }, given }) =>
    determinedOf(answered(facts, about, 'agreed'), { answer: true, reason }, given),
  'conclusion.standReversed': (facts, { payload: { about, reason, evidence }, given }) =>
    determinedOf(
      fileTakenBack(answered(facts, about, 'reversed')),
      { answer: false, reason, evidence },
      given,
    ),
  'revision.resubmitted': into('review', (now, { given }) => newRound(now, given)),
  'draft.reworkBegun': into('sponsorApproval', () => initialSponsorApproval),
  'package.begun': (facts) => facts,
};

/** What was concluded about an earlier draft holds for the present one, by the word of its giver. */
export function upheldBy(facts: Facts, about: Upheld['about'], byGiver: boolean): Facts {
  const { version } = facts.drafting;
  const reviewed = byGiver ? 'agreed' : 'awaited';
  return { ...facts, upheld: [...facts.upheld, { about, version, byGiver, reviewed }] };
}

/** The reviewer's answer to what was last determined of the conclusion. */
function answered(facts: Facts, about: Upheld['about'], reviewed: Upheld['reviewed']): Facts {
  const last = lastSaid(facts, about);
  return {
    ...facts,
    upheld: facts.upheld.map((one) => (one === last ? { ...one, reviewed } : one)),
  };
}

const determinedOf = (facts: Facts, what: Omit<Determined, 'question'>, given: Given): Facts =>
  withDetermination(facts, { question: 'conclusionsStand', ...what }, given);
