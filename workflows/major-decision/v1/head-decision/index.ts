import { type Stage } from '../vocabulary.js';

import { headDecisionCommands } from './commands.js';
import { headDecisionDuties } from './duties.js';
import { headDecisionFolds } from './folds.js';
import { headDecisionProbes } from './probes.js';
import { headDecisionQuestions } from './questions.js';
import { headDecisionStates, headDecisionSteps } from './states.js';

/** What the head decides on the basis of the discussion (条例第24条、第30条第一款、第二款). */
export const headDecision: Stage = {
  stage: 'deliberation',
  commands: headDecisionCommands,
  folds: headDecisionFolds,
  duties: headDecisionDuties,
  states: headDecisionStates,
  steps: { 'decision/deliberation.recorded': headDecisionSteps },
  questions: headDecisionQuestions,
  probes: headDecisionProbes,
};
