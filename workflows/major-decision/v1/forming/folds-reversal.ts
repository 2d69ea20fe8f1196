import { initialSponsorApproval } from '../sponsor-approval/facts.js';
import type { Facts } from '../facts.js';

/** A region that opens again takes the file back: the reviewer's time counts anew when it returns. */
export const fileTakenBack = (facts: Facts): Facts => ({
  ...facts,
  review: { ...facts.review, deliveredOn: null },
  sponsorApproval: initialSponsorApproval,
});
