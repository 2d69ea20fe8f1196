import { below, type Stage } from '../vocabulary.js';

import { revisionRequirements } from './duties.js';
import { revisionFolds } from './folds.js';
import { revisionProbes } from './probes.js';
import { revisionCommands, revisionStates } from './stage.js';

export const revision: Stage = {
  stage: 'legalityReview',
  commands: revisionCommands,
  folds: revisionFolds,
  duties: revisionRequirements,
  states: below(revisionStates),
  probes: revisionProbes,
};
