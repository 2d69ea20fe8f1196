import { withDetermination } from '#libs/procedure';

import { initialSponsorApproval } from '../sponsor-approval/facts.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { revisionCommands } from './stage.js';
import { newRound } from '../legality-review/folds.js';

interface Answered {
  readonly alternative: string;
  readonly number: number;
  readonly answer: 'adopted' | 'declined';
  readonly reason: string;
}

export const revisionFolds: Folds<typeof revisionCommands> = {
  'point.answered': (facts, { payload }) => answered(facts, payload),
  'draft.adjusted': (facts, { payload, given }) => ({
    ...facts,
    drafting: {
      ...facts.drafting,
      version: facts.drafting.version + 1,
      draftedBy: [...new Set([...facts.drafting.draftedBy, given.actor.personId])],
      alternatives: facts.drafting.alternatives.map((one) =>
        one.key === payload.alternative
          ? {
              ...one,
              documentId: payload.document,
              hash: facts.documents[payload.document]?.hash ?? '',
            }
          : one,
      ),
    },
  }),
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
      standingFor(facts, facts.drafting.version),
      { question: 'conclusionsStand', answer: true, ...payload },
      given,
    ),
  'revision.resubmitted': (facts, { given }) => ({
    ...facts,
    review: newRound(facts.review, given),
  }),
  'draft.reworkBegun': (facts) => ({ ...facts, sponsorApproval: initialSponsorApproval }),
  'package.begun': (facts) => facts,
};

/** What was concluded about an earlier draft stands for this one. */
function standingFor(facts: Facts, version: number): Facts {
  const { experts, risk, fairCompetition } = facts;
  const pinned = (earlier: number | null): number | null => (earlier === null ? null : version);
  return {
    ...facts,
    experts: { ...experts, draftVersion: pinned(experts.draftVersion) },
    risk: {
      ...risk,
      reports: risk.reports.map((one) => ({ ...one, draftVersion: version })),
    },
    fairCompetition: { ...fairCompetition, draftVersion: pinned(fairCompetition.draftVersion) },
  };
}

function answered(facts: Facts, { alternative, number, answer, reason }: Answered): Facts {
  const findings = facts.review.findings.map((finding) =>
    finding.alternative === alternative
      ? {
          ...finding,
          points: finding.points.map((point) =>
            point.number === number ? { ...point, answer, reason } : point,
          ),
        }
      : finding,
  );
  return { ...facts, review: { ...facts.review, findings } };
}
