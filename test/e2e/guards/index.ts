import { hearingWalks } from './hearing.walks.js';
import { initiationWalks } from './initiation.walks.js';
import { inquiryWalks } from './inquiries.walks.js';
import { meetingWalks } from './meeting.walks.js';
import { participationWalks } from './participation.walks.js';
import { publicationWalks } from './publication.walks.js';
import { reviewWalks } from './review.walks.js';
import { rulesWalks } from './rules.walks.js';
import { standingWalks } from './standing.walks.js';
import type { GuardWalk } from './walk.js';

/** The walks of the guards that the demonstration does not try, in the order of the procedure. */
export const guardWalks: readonly GuardWalk[] = [
  ...initiationWalks,
  ...participationWalks,
  ...hearingWalks,
  ...inquiryWalks,
  ...reviewWalks,
  ...meetingWalks,
  ...publicationWalks,
  ...standingWalks,
  ...rulesWalks,
];
