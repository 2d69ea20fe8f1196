import { below, type Stage } from '../vocabulary.js';

import { deliberationPapers } from './papers.js';
import { deliberationQuestions } from './questions.js';
import { deliberationRequirements } from './duties.js';
import { deliberationFolds } from './folds.js';
import { deliberationProbes } from './probes.js';
import { deliberationCommands, deliberationStates } from './stage.js';

export const deliberation: Stage = {
  stage: 'deliberation',
  commands: deliberationCommands,
  folds: deliberationFolds,
  duties: deliberationRequirements,
  states: below(deliberationStates),
  questions: deliberationQuestions,
  papers: deliberationPapers,
  probes: deliberationProbes,
};
