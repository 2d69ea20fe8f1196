import type { Trip } from '#libs/procedure';

import type { Facts } from './facts.js';
import { archivingTrips } from './trips/archiving.js';
import { deliberationTrips } from './trips/deliberation.js';
import { draftingTrips } from './trips/drafting.js';
import { evaluationTrips } from './trips/evaluation.js';
import { executionTrips } from './trips/execution.js';
import { expertsTrips } from './trips/experts.js';
import { fairCompetitionTrips } from './trips/fair-competition.js';
import { formingTrips } from './trips/forming.js';
import { headDecisionTrips } from './trips/head-decision.js';
import { hearingTrips } from './trips/hearing.js';
import { initiationTrips } from './trips/initiation.js';
import { legalityReviewTrips } from './trips/legality-review.js';
import { meetingPackageTrips } from './trips/meeting-package.js';
import { openCommentTrips } from './trips/open-comment.js';
import { outwardTrips } from './trips/outward.js';
import { participationTrips } from './trips/participation.js';
import { prechecksTrips } from './trips/prechecks.js';
import { publicationTrips } from './trips/publication.js';
import { recordTrips } from './trips/record.js';
import { revisionTrips } from './trips/revision.js';
import { riskTrips } from './trips/risk.js';
import { sponsorApprovalTrips } from './trips/sponsor-approval.js';
import { standingTrips } from './trips/standing.js';

/** How each requirement is tripped and mended, for every command that must meet it. */
export const trips: readonly Trip<Facts>[] = [
  ...initiationTrips,
  ...draftingTrips,
  ...participationTrips,
  ...openCommentTrips,
  ...hearingTrips,
  ...expertsTrips,
  ...riskTrips,
  ...fairCompetitionTrips,
  ...prechecksTrips,
  ...formingTrips,
  ...sponsorApprovalTrips,
  ...legalityReviewTrips,
  ...revisionTrips,
  ...meetingPackageTrips,
  ...deliberationTrips,
  ...headDecisionTrips,
  ...outwardTrips,
  ...publicationTrips,
  ...executionTrips,
  ...evaluationTrips,
  ...standingTrips,
  ...recordTrips,
  ...archivingTrips,
];
