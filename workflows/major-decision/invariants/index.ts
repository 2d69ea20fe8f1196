import type { Invariant } from '#libs/proof';

import { initiationInvariants } from './initiation.js';
import { inquiryInvariants } from './inquiries.js';
import { meetingInvariants } from './meeting.js';
import { outwardInvariants } from './outward.js';
import { participationInvariants } from './participation.js';
import { caseFileInvariants } from './case-file.js';
import { reviewInvariants } from './review.js';
import { inForceInvariants } from './in-force.js';

export { structural } from './structural.js';

/** What holds on every sequence of commands, written from the articles. */
export const invariants: readonly Invariant[] = [
  ...initiationInvariants,
  ...inquiryInvariants,
  ...participationInvariants,
  ...reviewInvariants,
  ...meetingInvariants,
  ...outwardInvariants,
  ...inForceInvariants,
  ...caseFileInvariants,
];
