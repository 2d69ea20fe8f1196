import type { AnyRequirement, CommandSpecs, RecordFact } from '#libs/procedure';

import type { Facts } from './facts.js';
import { archivingRecords } from './records/archiving.js';
import { deliberationRecords } from './records/deliberation.js';
import { draftingRecords } from './records/drafting.js';
import { evaluationRecords } from './records/evaluation.js';
import { executionRecords } from './records/execution.js';
import { expertsRecords } from './records/experts.js';
import { fairCompetitionRecords } from './records/fair-competition.js';
import { formingRecords } from './records/forming.js';
import { headDecisionRecords } from './records/head-decision.js';
import { hearingRecords } from './records/hearing.js';
import { initiationRecords } from './records/initiation.js';
import { legalityReviewRecords } from './records/legality-review.js';
import { meetingPackageRecords } from './records/meeting-package.js';
import { outwardRecords } from './records/outward.js';
import { participationRecords } from './records/participation.js';
import { prechecksRecords } from './records/prechecks.js';
import { publicationRecords } from './records/publication.js';
import { recordRecords } from './records/record.js';
import { revisionRecords } from './records/revision.js';
import { riskRecords } from './records/risk.js';
import { sponsorApprovalRecords } from './records/sponsor-approval.js';
import { standingRecords } from './records/standing.js';
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
export const records: Readonly<Record<string, RecordFact<Facts, never>>> = {
  ...initiationRecords,
  ...draftingRecords,
  ...participationRecords,
  ...hearingRecords,
  ...expertsRecords,
  ...riskRecords,
  ...fairCompetitionRecords,
  ...prechecksRecords,
  ...formingRecords,
  ...sponsorApprovalRecords,
  ...legalityReviewRecords,
  ...revisionRecords,
  ...meetingPackageRecords,
  ...deliberationRecords,
  ...headDecisionRecords,
  ...outwardRecords,
  ...publicationRecords,
  ...executionRecords,
  ...evaluationRecords,
  ...standingRecords,
  ...recordRecords,
  ...archivingRecords,
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
