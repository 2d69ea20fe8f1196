import type { Stage } from '../vocabulary.js';

import { evaluationCommands } from './commands.js';
import { evaluationDuties } from './duties.js';
import { evaluationFolds } from './folds.js';
import { evaluationPapers } from './papers.js';
import { evaluationProbes } from './probes.js';
import { evaluationQuestions } from './questions.js';
import { evaluationStates } from './states.js';

/** The evaluation of a decision in force, as often as it is called for (art. 36). */
export const evaluation: Stage = {
  stage: 'evaluation',
  commands: evaluationCommands,
  folds: evaluationFolds,
  duties: evaluationDuties,
  states: evaluationStates,
  questions: evaluationQuestions,
  papers: evaluationPapers,
  probes: evaluationProbes,
};
