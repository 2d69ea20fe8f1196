import type { Stage } from '../vocabulary.js';

import { headDecisionCommands } from './commands.js';
import { headDecisionDuties } from './duties.js';
import { headDecisionFolds, headDecisionOnRecord } from './folds.js';
import { headDecisionProbes } from './probes.js';
import { headDecisionSteps } from './states.js';

/** What the head decides on an item, on the basis of the discussion (art. 30¶1 and ¶2). */
export const headDecision: Stage = {
  stage: 'deliberation',
  commands: headDecisionCommands,
  folds: headDecisionFolds,
  onRecord: headDecisionOnRecord,
  duties: headDecisionDuties,
  steps: headDecisionSteps,
  probes: headDecisionProbes,
};
