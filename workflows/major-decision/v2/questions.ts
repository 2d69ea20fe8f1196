import { initiationQuestions } from './questions/initiation.js';
import { inquiriesQuestions } from './questions/inquiries.js';
import { participationQuestions } from './questions/participation.js';
import { reviewQuestions } from './questions/review.js';
import { standingQuestions } from './questions/standing.js';

/** The open words of the law, each settled for a case by a recorded determination. */
export const questions = {
  ...initiationQuestions,
  ...participationQuestions,
  ...inquiriesQuestions,
  ...reviewQuestions,
  ...standingQuestions,
};
