import type { Stage } from '../vocabulary.js';

import { terminationCommands } from './commands.js';
import { terminationFolds } from './folds.js';
import { terminationStates, terminationSteps } from './states.js';

/** Giving up the compilation before the list is published (art. 3¶3). */
export const termination: Stage = {
  stage: 'approval',
  commands: terminationCommands,
  folds: terminationFolds,
  states: terminationStates,
  steps: terminationSteps,
};
