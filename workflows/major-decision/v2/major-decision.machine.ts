import type { StateSpec } from '#libs/procedure';

import { departmentsRegion, draftingRegion } from './stages/drafting.js';
import { earlyExecutionSteps } from './stages/execution.js';
import { expertsRegion, expertsSteps } from './stages/experts.js';
import { fairCompetitionRegion } from './stages/fair-competition.js';
import { deliberationStates } from './stages/deliberation.js';
import { headDecisionStates } from './stages/head-decision.js';
import { hearingRegion } from './stages/hearing.js';
import { initiationStates, termination } from './stages/initiation.js';
import { basisSteps, legalityReviewStates } from './stages/legality-review.js';
import { meetingPackageStates } from './stages/meeting-package.js';
import { outwardStates } from './stages/outward.js';
import { openCommentRegion, participationRegion } from './stages/participation.js';
import { prechecksRegion } from './stages/prechecks.js';
import { publicationStates } from './stages/publication.js';
import { recordSteps } from './stages/record.js';
import { keeping, revisionStates } from './stages/revision.js';
import { riskRegion } from './stages/risk.js';
import { sponsorApprovalStates } from './stages/sponsor-approval.js';
import { endStates, standingState } from './stages/standing.js';

/** The inquiries side by side; they join where every one of them is settled. */
const forming: StateSpec = {
  title: { zh: '形成决策草案', en: 'Forming the draft' },
  stage: 'initiation',
  basis: '条例第12条至第24条',
  parallel: true,
  on: {
    'forming.completed': {
      requires: ['A26-inquiries-settled', 'A29-macro-policy', 'A15-feedback', 'M4', 'A39-defects'],
      to: 'sponsorApproval',
    },
    ...keeping,
    ...termination,
  },
  states: {
    drafting: draftingRegion,
    departments: departmentsRegion,
    participation: participationRegion,
    openComment: openCommentRegion,
    hearing: hearingRegion,
    experts: expertsRegion,
    risk: riskRegion,
    fairCompetition: fairCompetitionRegion,
    prechecks: prechecksRegion,
  },
};

/** The decision from its proposal to its end, stage by stage; each stage is a file of its own. */
export const decisionRoot: StateSpec = {
  title: { zh: '重大行政决策', en: 'Major administrative decision' },
  stage: 'initiation',
  basis: '重大行政决策程序暂行条例',
  initial: 'opening',
  on: { ...recordSteps, ...earlyExecutionSteps, ...expertsSteps, ...basisSteps },
  states: {
    ...initiationStates,
    forming,
    ...sponsorApprovalStates,
    ...legalityReviewStates,
    ...revisionStates,
    ...meetingPackageStates,
    ...deliberationStates,
    ...headDecisionStates,
    ...outwardStates,
    ...publicationStates,
    standing: standingState,
    ...endStates,
  },
};
