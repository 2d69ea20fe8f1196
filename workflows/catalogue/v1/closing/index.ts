import type { Stage } from '../vocabulary.js';

import { closingCommands } from './commands.js';
import { closingDuties } from './duties.js';
import { closingFolds } from './folds.js';
import { closingProbes } from './probes.js';
import { closingStates, closingSteps } from './states.js';

/** Archiving or carrying over each item, and closing the year (arts 3¶3 and 33). */
export const closing: Stage = {
  stage: 'closing',
  commands: closingCommands,
  folds: closingFolds,
  duties: closingDuties,
  states: closingStates,
  steps: closingSteps,
  probes: closingProbes,
};
