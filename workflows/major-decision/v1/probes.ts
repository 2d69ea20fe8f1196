import type { Probe } from '#libs/procedure';

import type { Facts } from './facts.js';
import { archivingProbes } from './archiving/probes.js';
import { deliberationProbes } from './deliberation/probes.js';
import { draftingProbes } from './drafting/probes.js';
import { evaluationProbes } from './evaluation/probes.js';
import { executionProbes } from './execution/probes.js';
import { expertsProbes } from './experts/probes.js';
import { fairCompetitionProbes } from './fair-competition/probes.js';
import { formingProbes } from './forming/probes.js';
import { headDecisionProbes } from './head-decision/probes.js';
import { hearingProbes } from './hearing/probes.js';
import { initiationProbes } from './initiation/probes.js';
import { legalityReviewProbes } from './legality-review/probes.js';
import { meetingPackageProbes } from './meeting-package/probes.js';
import { openCommentProbes } from './open-comment/probes.js';
import { outwardProbes } from './outward/probes.js';
import { participationProbes } from './participation/probes.js';
import { prechecksProbes } from './prechecks/probes.js';
import { publicationProbes } from './publication/probes.js';
import { recordProbes } from './case-file/probes.js';
import { revisionProbes } from './revision/probes.js';
import { riskProbes } from './risk/probes.js';
import { sponsorApprovalProbes } from './sponsor-approval/probes.js';
import { standingProbes } from './in-force/probes.js';

/** How each requirement is breached and mended, for every command that must meet it. */
export const probes: readonly Probe<Facts>[] = [
  ...initiationProbes,
  ...draftingProbes,
  ...participationProbes,
  ...openCommentProbes,
  ...hearingProbes,
  ...expertsProbes,
  ...riskProbes,
  ...fairCompetitionProbes,
  ...prechecksProbes,
  ...formingProbes,
  ...sponsorApprovalProbes,
  ...legalityReviewProbes,
  ...revisionProbes,
  ...meetingPackageProbes,
  ...deliberationProbes,
  ...headDecisionProbes,
  ...outwardProbes,
  ...publicationProbes,
  ...executionProbes,
  ...evaluationProbes,
  ...standingProbes,
  ...recordProbes,
  ...archivingProbes,
];
