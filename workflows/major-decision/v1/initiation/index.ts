import { type Stage } from '../vocabulary.js';

import { initiationCommands } from './commands.js';
import { initiationDuties } from './duties.js';
import { initiationFolds } from './folds.js';
import { initiationPapers } from './papers.js';
import { owedProbes } from './probes-owed.js';
import { initiationProbes } from './probes.js';
import { initiationQuestions } from './questions.js';
import { initiationStates, owedSteps } from './states.js';

/** From the proposal of a matter to the decision to start (决策启动, arts 3, 8, 10 and 11). */
export const initiation: Stage = {
  stage: 'initiation',
  commands: initiationCommands,
  folds: initiationFolds,
  duties: initiationDuties,
  states: initiationStates,
  steps: owedSteps,
  questions: initiationQuestions,
  papers: initiationPapers,
  probes: [...initiationProbes, ...owedProbes],
};
