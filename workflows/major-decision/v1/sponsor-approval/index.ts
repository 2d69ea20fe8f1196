import { below, type Stage } from '../vocabulary.js';

import { sponsorApprovalRequirements } from './duties.js';
import { sponsorApprovalFolds } from './folds.js';
import { sponsorApprovalProbes } from './probes.js';
import { sponsorApprovalCommands, sponsorApprovalStates } from './stage.js';

export const sponsorApproval: Stage = {
  stage: 'initiation',
  commands: sponsorApprovalCommands,
  folds: sponsorApprovalFolds,
  duties: sponsorApprovalRequirements,
  states: below(sponsorApprovalStates),
  probes: sponsorApprovalProbes,
};
