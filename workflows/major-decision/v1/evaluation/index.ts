import { type Stage } from '../vocabulary.js';

import { evaluationPapers } from './papers.js';
import { evaluationQuestions } from './questions.js';
import { evaluationRequirements } from './duties.js';
import { evaluationFolds } from './folds.js';
import { evaluationProbes } from './probes.js';
import { evaluationCommands } from './stage.js';

export const evaluation: Stage = {
  stage: 'evaluation',
  commands: evaluationCommands,
  folds: evaluationFolds,
  duties: evaluationRequirements,
  questions: evaluationQuestions,
  papers: evaluationPapers,
  probes: evaluationProbes,
};
