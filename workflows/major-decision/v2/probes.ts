import type { Probe } from '#libs/procedure';

import type { Facts } from './facts.js';
import { archivingProbes } from './probes/archiving.js';
import { deliberationProbes } from './probes/deliberation.js';
import { draftingProbes } from './probes/drafting.js';
import { evaluationProbes } from './probes/evaluation.js';
import { executionProbes } from './probes/execution.js';
import { expertsProbes } from './probes/experts.js';
import { fairCompetitionProbes } from './probes/fair-competition.js';
import { formingProbes } from './probes/forming.js';
import { headDecisionProbes } from './probes/head-decision.js';
import { hearingProbes } from './probes/hearing.js';
import { initiationProbes } from './probes/initiation.js';
import { legalityReviewProbes } from './probes/legality-review.js';
import { meetingPackageProbes } from './probes/meeting-package.js';
import { openCommentProbes } from './probes/open-comment.js';
import { outwardProbes } from './probes/outward.js';
import { participationProbes } from './probes/participation.js';
import { prechecksProbes } from './probes/prechecks.js';
import { publicationProbes } from './probes/publication.js';
import { recordProbes } from './probes/record.js';
import { revisionProbes } from './probes/revision.js';
import { riskProbes } from './probes/risk.js';
import { sponsorApprovalProbes } from './probes/sponsor-approval.js';
import { standingProbes } from './probes/standing.js';

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
