import type { StateSpec } from '#libs/procedure';

import { departmentsRegion, draftingRegion } from './drafting/stage.js';
import { earlyExecutionSteps } from './execution/stage.js';
import { expertsRegion, expertsSteps } from './experts/stage.js';
import { fairCompetitionRegion } from './fair-competition/stage.js';
import { deliberationStates } from './deliberation/stage.js';
import { headDecisionStates } from './head-decision/stage.js';
import { hearingRegion } from './hearing/stage.js';
import { initiationStates, termination } from './initiation/stage.js';
import { basisSteps, legalityReviewStates } from './legality-review/stage.js';
import { meetingPackageStates } from './meeting-package/stage.js';
import { outwardStates } from './outward/stage.js';
import { openCommentRegion, participationRegion } from './participation/stage.js';
import { prechecksRegion } from './prechecks/stage.js';
import { publicationStates } from './publication/stage.js';
import { recordSteps } from './case-file/stage.js';
import { keeping, revisionStates } from './revision/stage.js';
import { riskRegion } from './risk/stage.js';
import { sponsorApprovalStates } from './sponsor-approval/stage.js';
import { endStates, standingState } from './in-force/stage.js';

/** The inquiries side by side; they join where every one of them is settled. */
const forming: StateSpec = {
  title: { zh: '形成决策草案', en: 'Forming the draft' },
  stage: 'initiation',
  basis: '条例第12条至第24条',
  parallel: true,
  on: {
    'forming.completed': {
      requires: ['A26-inquiries-settled', 'A15-feedback', 'M4', 'A39-defects'],
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
