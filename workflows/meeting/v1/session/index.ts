import type { Stage } from '../vocabulary.js';

import { sessionCommands } from './commands.js';
import { sessionDuties } from './duties.js';
import { sessionFolds } from './folds.js';
import { sessionPapers } from './papers.js';
import { sessionProbes } from './probes.js';
import { sessionStates, sessionSteps } from './states.js';

/** The session: attendance, quorum, opening and closing (art. 30). */
export const session: Stage = {
  stage: 'session',
  commands: sessionCommands,
  folds: sessionFolds,
  duties: sessionDuties,
  states: sessionStates,
  steps: sessionSteps,
  papers: sessionPapers,
  probes: sessionProbes,
};
