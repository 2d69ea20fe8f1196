import { hearingScenarios } from './hearing.scenarios.js';
import { initiationScenarios } from './initiation.scenarios.js';
import { inquiryScenarios } from './inquiries.scenarios.js';
import { meetingScenarios } from './meeting.scenarios.js';
import { participationScenarios } from './participation.scenarios.js';
import { publicationScenarios } from './publication.scenarios.js';
import { reviewScenarios } from './review.scenarios.js';
import { rulesScenarios } from './rules.scenarios.js';
import { inForceScenarios } from './in-force.scenarios.js';
import type { GuardScenario } from './scenario.js';

/** The scenarios of the guards that the demonstration does not try, in the order of the procedure. */
export const guardScenarios: readonly GuardScenario[] = [
  ...initiationScenarios,
  ...participationScenarios,
  ...hearingScenarios,
  ...inquiryScenarios,
  ...reviewScenarios,
  ...meetingScenarios,
  ...publicationScenarios,
  ...inForceScenarios,
  ...rulesScenarios,
];
