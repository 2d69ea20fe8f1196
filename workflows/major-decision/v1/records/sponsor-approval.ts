import { initialSponsorApproval } from '../facts/legality-review.js';
import type { Records } from '../rule.js';
import type { sponsorApprovalCommands } from '../stages/sponsor-approval.js';

export const sponsorApprovalRecords: Records<typeof sponsorApprovalCommands> = {
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
