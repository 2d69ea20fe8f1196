import type { Stage } from '../vocabulary.js';

import { screeningCommands } from './commands.js';
import { screeningDuties } from './duties.js';
import { screeningFolds } from './folds.js';
import { screeningPapers } from './papers.js';
import { screeningProbes } from './probes.js';
import { screeningQuestions } from './questions.js';
import { screeningStates, screeningSteps } from './states.js';

/** Screening which matters are major, split or not to be disclosed (arts 3, 10 and 14¶1). */
export const screening: Stage = {
  stage: 'screening',
  commands: screeningCommands,
  folds: screeningFolds,
  duties: screeningDuties,
  states: screeningStates,
  steps: screeningSteps,
  questions: screeningQuestions,
  papers: screeningPapers,
  probes: screeningProbes,
};
