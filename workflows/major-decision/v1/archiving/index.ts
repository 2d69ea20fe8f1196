import type { Stage } from '../vocabulary.js';

import { archivingCommands } from './commands.js';
import { archivingDuties } from './duties.js';
import { archivingFolds } from './folds.js';
import { archivingProbes } from './probes.js';
import { archivingStates } from './states.js';

/** Making, completing and transferring the file, beside the decision (art. 33). */
export const archiving: Stage = {
  stage: 'archiving',
  commands: archivingCommands,
  folds: archivingFolds,
  duties: archivingDuties,
  states: archivingStates,
  probes: archivingProbes,
};
