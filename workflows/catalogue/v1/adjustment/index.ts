import type { Stage } from '../vocabulary.js';

import { adjustmentCommands } from './commands.js';
import { adjustmentDuties } from './duties.js';
import { adjustmentFolds } from './folds.js';
import { adjustmentProbes } from './probes.js';
import { adjustmentStates, adjustmentSteps } from './states.js';

/** Adjusting the published list as circumstances change (art. 3¶3). */
export const adjustment: Stage = {
  stage: 'adjustment',
  commands: adjustmentCommands,
  folds: adjustmentFolds,
  duties: adjustmentDuties,
  states: adjustmentStates,
  steps: adjustmentSteps,
  probes: adjustmentProbes,
};
