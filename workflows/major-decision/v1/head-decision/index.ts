import { below, type Stage } from '../vocabulary.js';

import { headDecisionQuestions } from './questions.js';
import { headDecisionRequirements } from './duties.js';
import { headDecisionFolds } from './folds.js';
import { headDecisionProbes } from './probes.js';
import { headDecisionCommands, headDecisionStates } from './stage.js';

export const headDecision: Stage = {
  stage: 'deliberation',
  commands: headDecisionCommands,
  folds: headDecisionFolds,
  duties: headDecisionRequirements,
  states: below(headDecisionStates),
  questions: headDecisionQuestions,
  probes: headDecisionProbes,
};
