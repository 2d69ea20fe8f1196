import { initialSponsorApproval } from '../facts/legality-review.js';
import type { Facts } from '../facts.js';
import type { Records } from '../rule.js';
import type { revisionCommands } from '../stages/revision.js';
import { newRound } from './legality-review.js';

interface Answered {
  readonly alternative: string;
  readonly number: number;
  readonly answer: 'adopted' | 'declined';
  readonly reason: string;
}

export const revisionRecords: Records<typeof revisionCommands> = {
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
    const present = facts.drafting.alternatives.find(({ key }) => key === payload.alternative);
    return {
      ...facts,
      review: {
        ...facts.review,
        confirmations: [
          ...facts.review.confirmations,
          {
            alternative: payload.alternative,
            hash: present?.hash ?? '',
            wordingOnly: payload.wordingOnly,
            on: given.occurredOn,
          },
        ],
      },
    };
  },
  'revision.resubmitted': (facts, { given }) => ({
    ...facts,
    review: newRound(facts.review, given),
  }),
  'draft.reworkBegun': (facts) => ({ ...facts, sponsorApproval: initialSponsorApproval }),
  'package.begun': (facts) => facts,
};

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
