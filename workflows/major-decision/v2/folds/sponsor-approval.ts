import { initialSponsorApproval } from '../facts/legality-review.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { sponsorApprovalCommands } from '../stages/sponsor-approval.js';

export const sponsorApprovalFolds: Folds<typeof sponsorApprovalCommands> = {
  'sponsor.checked': (facts, { payload, given }) => ({
    ...facts,
    sponsorApproval: {
      ...facts.sponsorApproval,
      checkedBy: given.actor.personId,
      checkDocument: payload.document,
      checkedVersion: facts.drafting.version,
    },
  }),
  'sponsor.approved': (facts, { payload }) => ({
    ...facts,
    sponsorApproval: {
      ...facts.sponsorApproval,
      approvedOn: payload.on,
      minutesDocument: payload.document ?? null,
    },
  }),
  'sponsor.returned': (facts) => ({ ...facts, sponsorApproval: initialSponsorApproval }),
};

/** The file goes back from the review into forming: it is approved and delivered anew. */
export function outOfReview(facts: Facts): Facts {
  return {
    ...facts,
    review: { ...facts.review, deliveredOn: null },
    sponsorApproval: initialSponsorApproval,
  };
}
