import type { Stage } from '../vocabulary.js';

import { inForceCommands } from './commands.js';
import { inForceDuties } from './duties.js';
import { inForceFolds } from './folds.js';
import { inForcePapers } from './papers.js';
import { inForceProbes } from './probes.js';
import { inForceQuestions } from './questions.js';
import { inForceStates, inForceSteps } from './states.js';

/** The decision in force: suspended, adjusted, stopped, and its ends (arts 34 to 37). */
export const inForce: Stage = {
  stage: 'execution',
  commands: inForceCommands,
  folds: inForceFolds,
  duties: inForceDuties,
  states: inForceStates,
  steps: inForceSteps,
  questions: inForceQuestions,
  papers: inForcePapers,
  probes: inForceProbes,
};
