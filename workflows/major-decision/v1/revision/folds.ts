import { withDetermination } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { newRound } from '../legality-review/folds.js';
import { initialSponsorApproval } from '../sponsor-approval/facts.js';
import { into, type Folds } from '../vocabulary.js';

import type { revisionCommands } from './commands.js';

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
    const { alternative, wordingOnly, reason = '' } = payload;
    const present = facts.drafting.alternatives.find(({ key }) => key === alternative);
    const hash = present?.hash ?? '';
    const confirmation = { alternative, hash, wordingOnly, on: given.occurredOn };
    const confirmations = [...facts.review.confirmations, confirmation];
    return withDetermination(
      { ...facts, review: { ...facts.review, confirmations } },
      { question: 'wordingOnly', answer: wordingOnly, reason },
      given,
    );
  },
  'conclusions.kept': (facts, { payload, given }) =>
    withDetermination(
      keptFor(facts, facts.drafting.version),
      { question: 'conclusionsStand', answer: true, ...payload },
      given,
    ),
  'revision.resubmitted': into('review', (now, { given }) => newRound(now, given)),
  'draft.reworkBegun': into('sponsorApproval', () => initialSponsorApproval),
  'package.begun': (facts) => facts,
};

/** What was concluded about an earlier draft holds for this one too. */
function keptFor(facts: Facts, version: number): Facts {
  const { experts, risk, fairCompetition } = facts;
  const pinned = (earlier: number | null): number | null => (earlier === null ? null : version);
  return {
    ...facts,
    experts: { ...experts, draftVersion: pinned(experts.draftVersion) },
    risk: { ...risk, reports: risk.reports.map((one) => ({ ...one, draftVersion: version })) },
    fairCompetition: { ...fairCompetition, draftVersion: pinned(fairCompetition.draftVersion) },
  };
}
