import type { AnyRequirement, CommandSpecs, Fold } from '#libs/procedure';

import type { Facts } from './facts.js';
import { archivingFolds } from './folds/archiving.js';
import { deliberationFolds } from './folds/deliberation.js';
import { draftingFolds } from './folds/drafting.js';
import { evaluationFolds } from './folds/evaluation.js';
import { executionFolds } from './folds/execution.js';
import { expertsFolds } from './folds/experts.js';
import { fairCompetitionFolds } from './folds/fair-competition.js';
import { formingFolds } from './folds/forming.js';
import { headDecisionFolds } from './folds/head-decision.js';
import { hearingFolds } from './folds/hearing.js';
import { initiationFolds } from './folds/initiation.js';
import { legalityReviewFolds } from './folds/legality-review.js';
import { meetingPackageFolds } from './folds/meeting-package.js';
import { outwardFolds } from './folds/outward.js';
import { participationFolds } from './folds/participation.js';
import { prechecksFolds } from './folds/prechecks.js';
import { publicationFolds } from './folds/publication.js';
import { recordFolds } from './folds/record.js';
import { revisionFolds } from './folds/revision.js';
import { riskFolds } from './folds/risk.js';
import { sponsorApprovalFolds } from './folds/sponsor-approval.js';
import { standingFolds } from './folds/standing.js';
import { archivingRequirements } from './requirements/archiving.js';
import { deliberationRequirements } from './requirements/deliberation.js';
import { draftingRequirements } from './requirements/drafting.js';
import { evaluationRequirements } from './requirements/evaluation.js';
import { executionRequirements } from './requirements/execution.js';
import { expertsRequirements } from './requirements/experts.js';
import { fairCompetitionRequirements } from './requirements/fair-competition.js';
import { formingRequirements } from './requirements/forming.js';
import { headDecisionRequirements } from './requirements/head-decision.js';
import { hearingRequirements } from './requirements/hearing.js';
import { initiationRequirements } from './requirements/initiation.js';
import { legalityReviewRequirements } from './requirements/legality-review.js';
import { meetingPackageRequirements } from './requirements/meeting-package.js';
import { outwardRequirements } from './requirements/outward.js';
import { participationRequirements } from './requirements/participation.js';
import { prechecksRequirements } from './requirements/prechecks.js';
import { publicationRequirements } from './requirements/publication.js';
import { recordRequirements } from './requirements/record.js';
import { revisionRequirements } from './requirements/revision.js';
import { riskRequirements } from './requirements/risk.js';
import { sponsorApprovalRequirements } from './requirements/sponsor-approval.js';
import { standingRequirements } from './requirements/standing.js';
import { archivingCommands } from './stages/archiving.js';
import { deliberationCommands } from './stages/deliberation.js';
import { draftingCommands } from './stages/drafting.js';
import { evaluationCommands } from './stages/evaluation.js';
import { executionCommands } from './stages/execution.js';
import { expertsCommands } from './stages/experts.js';
import { fairCompetitionCommands } from './stages/fair-competition.js';
import { formingCommands } from './stages/forming.js';
import { headDecisionCommands } from './stages/head-decision.js';
import { hearingCommands } from './stages/hearing.js';
import { initiationCommands } from './stages/initiation.js';
import { legalityReviewCommands } from './stages/legality-review.js';
import { meetingPackageCommands } from './stages/meeting-package.js';
import { outwardCommands } from './stages/outward.js';
import { participationCommands } from './stages/participation.js';
import { prechecksCommands } from './stages/prechecks.js';
import { publicationCommands } from './stages/publication.js';
import { recordCommands } from './stages/record.js';
import { revisionCommands } from './stages/revision.js';
import { riskCommands } from './stages/risk.js';
import { sponsorApprovalCommands } from './stages/sponsor-approval.js';
import { standingCommands } from './stages/standing.js';

/** Every command of the procedure, in the order of its stages. */
export const commands = {
  ...initiationCommands,
  ...draftingCommands,
  ...participationCommands,
  ...hearingCommands,
  ...expertsCommands,
  ...riskCommands,
  ...fairCompetitionCommands,
  ...prechecksCommands,
  ...formingCommands,
  ...sponsorApprovalCommands,
  ...legalityReviewCommands,
  ...revisionCommands,
  ...meetingPackageCommands,
  ...deliberationCommands,
  ...headDecisionCommands,
  ...outwardCommands,
  ...publicationCommands,
  ...executionCommands,
  ...evaluationCommands,
  ...standingCommands,
  ...recordCommands,
  ...archivingCommands,
} satisfies CommandSpecs;

/** One record for each command. */
export const folds: Readonly<Record<string, Fold<Facts, never>>> = {
  ...initiationFolds,
  ...draftingFolds,
  ...participationFolds,
  ...hearingFolds,
  ...expertsFolds,
  ...riskFolds,
  ...fairCompetitionFolds,
  ...prechecksFolds,
  ...formingFolds,
  ...sponsorApprovalFolds,
  ...legalityReviewFolds,
  ...revisionFolds,
  ...meetingPackageFolds,
  ...deliberationFolds,
  ...headDecisionFolds,
  ...outwardFolds,
  ...publicationFolds,
  ...executionFolds,
  ...evaluationFolds,
  ...standingFolds,
  ...recordFolds,
  ...archivingFolds,
};

/** Every requirement of the procedure, in the order of its stages. */
export const requirements: readonly AnyRequirement<Facts>[] = [
  ...initiationRequirements,
  ...draftingRequirements,
  ...participationRequirements,
  ...hearingRequirements,
  ...expertsRequirements,
  ...riskRequirements,
  ...fairCompetitionRequirements,
  ...prechecksRequirements,
  ...formingRequirements,
  ...sponsorApprovalRequirements,
  ...legalityReviewRequirements,
  ...revisionRequirements,
  ...meetingPackageRequirements,
  ...deliberationRequirements,
  ...headDecisionRequirements,
  ...outwardRequirements,
  ...publicationRequirements,
  ...executionRequirements,
  ...evaluationRequirements,
  ...standingRequirements,
  ...recordRequirements,
  ...archivingRequirements,
];
