import { below, type Stage } from '../vocabulary.js';

import { inForcePapers } from './papers.js';
import { inForceQuestions } from './questions.js';
import { standingRequirements } from './duties.js';
import { standingFolds } from './folds.js';
import { standingProbes } from './probes.js';
import { standingCommands, standingState, endStates } from './stage.js';

export const inForce: Stage = {
  stage: 'execution',
  commands: standingCommands,
  folds: standingFolds,
  duties: standingRequirements,
  states: { 'decision/standing': standingState, ...below(endStates) },
  questions: inForceQuestions,
  papers: inForcePapers,
  probes: standingProbes,
};
