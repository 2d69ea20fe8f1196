import type { Invariant } from '#libs/proof';

import { initiationInvariants } from './initiation.js';
import { inquiryInvariants } from './inquiries.js';
import { meetingInvariants } from './meeting.js';
import { outwardInvariants } from './outward.js';
import { participationInvariants } from './participation.js';
import { recordInvariants } from './record.js';
import { reviewInvariants } from './review.js';
import { standingInvariants } from './standing.js';

export { structural } from './structural.js';

/** What holds on every run of the procedure, written from the articles. */
export const invariants: readonly Invariant[] = [
  ...initiationInvariants,
  ...inquiryInvariants,
  ...participationInvariants,
  ...reviewInvariants,
  ...meetingInvariants,
  ...outwardInvariants,
  ...standingInvariants,
  ...recordInvariants,
];
