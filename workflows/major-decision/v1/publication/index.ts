import { type Stage } from '../vocabulary.js';

import { publicationCommands } from './commands.js';
import { publicationDuties } from './duties.js';
import { publicationFolds } from './folds.js';
import { publicationPapers } from './papers.js';
import { publicationProbes } from './probes.js';
import { publicationQuestions } from './questions.js';
import { publicationStates, publicationSteps } from './states.js';

/** The disclosure review, and the publication or the lawful withholding (条例第32条). */
export const publication: Stage = {
  stage: 'publication',
  commands: publicationCommands,
  folds: publicationFolds,
  duties: publicationDuties,
  states: publicationStates,
  steps: publicationSteps,
  questions: publicationQuestions,
  papers: publicationPapers,
  probes: publicationProbes,
};
