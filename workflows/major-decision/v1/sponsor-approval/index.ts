import type { Stage } from '../vocabulary.js';

import { sponsorApprovalCommands } from './commands.js';
import { sponsorApprovalDuties } from './duties.js';
import { sponsorApprovalFolds } from './folds.js';
import { sponsorApprovalProbes } from './probes.js';
import { sponsorApprovalStates } from './states.js';

/** The sponsor approves its own draft before it goes to the legality review (art. 26¶1). */
export const sponsorApproval: Stage = {
  stage: 'legalityReview',
  commands: sponsorApprovalCommands,
  folds: sponsorApprovalFolds,
  duties: sponsorApprovalDuties,
  states: sponsorApprovalStates,
  probes: sponsorApprovalProbes,
};
