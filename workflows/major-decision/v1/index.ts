import { defineProcedure, fromStages } from '#libs/procedure';

import { archiving } from './archiving/index.js';
import { caseFile } from './case-file/index.js';
import { deliberation } from './deliberation/index.js';
import { departments } from './departments/index.js';
import { drafting } from './drafting/index.js';
import { evaluation } from './evaluation/index.js';
import { execution } from './execution/index.js';
import { experts } from './experts/index.js';
import { fairCompetition } from './fair-competition/index.js';
import { forming } from './forming/index.js';
import { headDecision } from './head-decision/index.js';
import { hearing } from './hearing/index.js';
import { inForce } from './in-force/index.js';
import { initiation } from './initiation/index.js';
import { legalityReview } from './legality-review/index.js';
import { meetingPackage } from './meeting-package/index.js';
import { openComment } from './open-comment/index.js';
import { outward } from './outward/index.js';
import { participation } from './participation/index.js';
import { prechecks } from './prechecks/index.js';
import { publication } from './publication/index.js';
import { revision } from './revision/index.js';
import { risk } from './risk/index.js';
import { special } from './special/index.js';
import { sponsorApproval } from './sponsor-approval/index.js';
import { frame } from './frame.js';

export { negativesOf } from './legality-review/negatives.js';
export { opinionsOf } from './experts/facts.js';
export { piecesFrom } from './participation/duties-register.js';

/** The stages in the order of the law, then the file across them. */
export const stages = [
  initiation,
  special,
  drafting,
  departments,
  participation,
  openComment,
  hearing,
  experts,
  risk,
  fairCompetition,
  prechecks,
  forming,
  sponsorApproval,
  legalityReview,
  revision,
  meetingPackage,
  deliberation,
  headDecision,
  outward,
  publication,
  execution,
  evaluation,
  inForce,
  caseFile,
  archiving,
];

/** The procedure of State Council Order 713, first version. */
export const majorDecisionV1 = defineProcedure(fromStages(frame, stages));
