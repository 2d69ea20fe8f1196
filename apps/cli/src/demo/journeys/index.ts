import { shortenedComment, technical, undisclosed, withHearing } from './inquiries.js';
import type { Journey } from './journey.js';
import {
  amended,
  bureau,
  deferred,
  discussedAgain,
  inPrinciple,
  rejected,
  uncontrollable,
} from './meetings.js';
import {
  exploratory,
  oneOfTwo,
  returnedAndRevised,
  returnedByOffice,
  unlawful,
} from './reviews.js';
import {
  adjusted,
  evaluatedAndKept,
  evaluatedAndStopped,
  notStarted,
  suspended,
} from './standing.js';

/** The matters of the demonstration, each by another lawful way. */
export const journeys: readonly Journey[] = [
  withHearing,
  technical,
  uncontrollable,
  returnedAndRevised,
  unlawful,
  oneOfTwo,
  exploratory,
  inPrinciple,
  amended,
  deferred,
  discussedAgain,
  rejected,
  undisclosed,
  shortenedComment,
  suspended,
  adjusted,
  evaluatedAndKept,
  evaluatedAndStopped,
  bureau,
  returnedByOffice,
  notStarted,
];
