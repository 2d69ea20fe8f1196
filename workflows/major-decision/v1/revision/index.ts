import type { Stage } from '../vocabulary.js';

import { revisionCommands } from './commands.js';
import { revisionDuties } from './duties.js';
import { revisionFolds } from './folds.js';
import { revisionProbes } from './probes.js';
import { revisionStates, revisionSteps } from './states.js';

/** The sponsor adjusts the draft to the legality opinion before the meeting (arts 25 and 28). */
export const revision: Stage = {
  stage: 'legalityReview',
  commands: revisionCommands,
  folds: revisionFolds,
  duties: revisionDuties,
  states: revisionStates,
  steps: revisionSteps,
  probes: revisionProbes,
};
