import { bureau, discussedAgain } from './channels.js';
import { withHearing } from './hearing.js';
import { shortenedComment, technical, undisclosed } from './inquiries.js';
import type { Scenario } from './scenario.js';
import { amended, deferred, inPrinciple, rejected, uncontrollable } from './meetings.js';
import { approvedOutside } from './outside.js';
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
} from './in-force.js';
import { displaced } from './special.js';

/** The matters of the demonstration, each by another lawful way. */
export const scenarios: readonly Scenario[] = [
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
  approvedOutside,
  bureau,
  returnedByOffice,
  notStarted,
  displaced,
];
