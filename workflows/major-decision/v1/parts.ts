import type { AnyRequirement, CommandSpecs, Fold } from '#libs/procedure';

import type { Facts } from './facts.js';
import { archivingFolds } from './archiving/folds.js';
import { deliberationFolds } from './deliberation/folds.js';
import { draftingFolds } from './drafting/folds.js';
import { evaluationFolds } from './evaluation/folds.js';
import { executionFolds } from './execution/folds.js';
import { expertsFolds } from './experts/folds.js';
import { fairCompetitionFolds } from './fair-competition/folds.js';
import { formingFolds } from './forming/folds.js';
import { headDecisionFolds } from './head-decision/folds.js';
import { hearingFolds } from './hearing/folds.js';
import { initiationFolds } from './initiation/folds.js';
import { legalityReviewFolds } from './legality-review/folds.js';
import { meetingPackageFolds } from './meeting-package/folds.js';
import { outwardFolds } from './outward/folds.js';
import { participationFolds } from './participation/folds.js';
import { prechecksFolds } from './prechecks/folds.js';
import { publicationFolds } from './publication/folds.js';
import { recordFolds } from './case-file/folds.js';
import { revisionFolds } from './revision/folds.js';
import { riskFolds } from './risk/folds.js';
import { sponsorApprovalFolds } from './sponsor-approval/folds.js';
import { standingFolds } from './in-force/folds.js';
import { archivingRequirements } from './archiving/duties.js';
import { deliberationRequirements } from './deliberation/duties.js';
import { draftingRequirements } from './drafting/duties.js';
import { evaluationRequirements } from './evaluation/duties.js';
import { executionRequirements } from './execution/duties.js';
import { expertsRequirements } from './experts/duties.js';
import { fairCompetitionRequirements } from './fair-competition/duties.js';
import { formingRequirements } from './forming/duties.js';
import { headDecisionRequirements } from './head-decision/duties.js';
import { hearingRequirements } from './hearing/duties.js';
import { initiationRequirements } from './initiation/duties.js';
import { legalityReviewRequirements } from './legality-review/duties.js';
import { meetingPackageRequirements } from './meeting-package/duties.js';
import { outwardRequirements } from './outward/duties.js';
import { participationRequirements } from './participation/duties.js';
import { prechecksRequirements } from './prechecks/duties.js';
import { publicationRequirements } from './publication/duties.js';
import { recordRequirements } from './case-file/duties.js';
import { revisionRequirements } from './revision/duties.js';
import { riskRequirements } from './risk/duties.js';
import { sponsorApprovalRequirements } from './sponsor-approval/duties.js';
import { standingRequirements } from './in-force/duties.js';
import { archivingCommands } from './archiving/stage.js';
import { deliberationCommands } from './deliberation/stage.js';
import { draftingCommands } from './drafting/stage.js';
import { evaluationCommands } from './evaluation/stage.js';
import { executionCommands } from './execution/stage.js';
import { expertsCommands } from './experts/stage.js';
import { fairCompetitionCommands } from './fair-competition/stage.js';
import { formingCommands } from './forming/stage.js';
import { headDecisionCommands } from './head-decision/stage.js';
import { hearingCommands } from './hearing/stage.js';
import { initiationCommands } from './initiation/stage.js';
import { legalityReviewCommands } from './legality-review/stage.js';
import { meetingPackageCommands } from './meeting-package/stage.js';
import { outwardCommands } from './outward/stage.js';
import { participationCommands } from './participation/stage.js';
import { prechecksCommands } from './prechecks/stage.js';
import { publicationCommands } from './publication/stage.js';
import { recordCommands } from './case-file/stage.js';
import { revisionCommands } from './revision/stage.js';
import { riskCommands } from './risk/stage.js';
import { sponsorApprovalCommands } from './sponsor-approval/stage.js';
import { standingCommands } from './in-force/stage.js';

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
