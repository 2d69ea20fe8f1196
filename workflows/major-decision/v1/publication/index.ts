import { below, type Stage } from '../vocabulary.js';

import { publicationPapers } from './papers.js';
import { publicationQuestions } from './questions.js';
import { publicationRequirements } from './duties.js';
import { publicationFolds } from './folds.js';
import { publicationProbes } from './probes.js';
import { publicationCommands, publicationStates } from './stage.js';

export const publication: Stage = {
  stage: 'publication',
  commands: publicationCommands,
  folds: publicationFolds,
  duties: publicationRequirements,
  states: below(publicationStates),
  questions: publicationQuestions,
  papers: publicationPapers,
  probes: publicationProbes,
};
