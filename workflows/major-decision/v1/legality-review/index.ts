import type { Stage } from '../vocabulary.js';

import { legalityReviewCommands } from './commands.js';
import { legalityReviewDuties } from './duties.js';
import { legalityReviewFolds } from './folds.js';
import { legalityReviewPapers } from './papers.js';
import { legalityReviewProbes } from './probes.js';
import { legalityReviewQuestions } from './questions.js';
import { legalityReviewStates, legalityReviewSteps } from './states.js';

/** Every alternative is reviewed for authority, procedure and content (arts 25 to 28). */
export const legalityReview: Stage = {
  stage: 'legalityReview',
  commands: legalityReviewCommands,
  folds: legalityReviewFolds,
  duties: legalityReviewDuties,
  states: legalityReviewStates,
  steps: legalityReviewSteps,
  questions: legalityReviewQuestions,
  papers: legalityReviewPapers,
  probes: legalityReviewProbes,
};
