import type { Stage } from '../vocabulary.js';

import { expertsCommands } from './commands.js';
import { expertsDuties } from './duties.js';
import { expertsFolds } from './folds.js';
import { expertsPapers } from './papers.js';
import { expertsProbes } from './probes.js';
import { expertsQuestions } from './questions.js';
import { expertsStates, expertsSteps } from './states.js';

/** Experts and institutions argue a matter that is technical (arts 19 to 21). */
export const experts: Stage = {
  stage: 'expertReview',
  commands: expertsCommands,
  folds: expertsFolds,
  duties: expertsDuties,
  states: expertsStates,
  steps: expertsSteps,
  questions: expertsQuestions,
  papers: expertsPapers,
  probes: expertsProbes,
};
