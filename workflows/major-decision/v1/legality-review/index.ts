import { below, type Stage } from '../vocabulary.js';

import { legalityReviewPapers } from './papers.js';
import { legalityReviewQuestions } from './questions.js';
import { legalityReviewRequirements } from './duties.js';
import { legalityReviewFolds } from './folds.js';
import { legalityReviewProbes } from './probes.js';
import { legalityReviewCommands, legalityReviewStates, basisSteps } from './stage.js';

export const legalityReview: Stage = {
  stage: 'legalityReview',
  commands: legalityReviewCommands,
  folds: legalityReviewFolds,
  duties: legalityReviewRequirements,
  states: below(legalityReviewStates),
  steps: { 'decision/': basisSteps },
  questions: legalityReviewQuestions,
  papers: legalityReviewPapers,
  probes: legalityReviewProbes,
};
