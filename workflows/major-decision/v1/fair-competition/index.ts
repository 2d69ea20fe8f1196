import type { Stage } from '../vocabulary.js';

import { fairCompetitionCommands } from './commands.js';
import { fairCompetitionDuties } from './duties.js';
import { fairCompetitionFolds } from './folds.js';
import { fairCompetitionPapers } from './papers.js';
import { fairCompetitionProbes } from './probes.js';
import { fairCompetitionQuestions } from './questions.js';
import { fairCompetitionStates, fairCompetitionSteps } from './states.js';

/** What touches operators is reviewed for fair competition (art. 29, item 1; 公平竞争审查条例). */
export const fairCompetition: Stage = {
  stage: 'legalityReview',
  commands: fairCompetitionCommands,
  folds: fairCompetitionFolds,
  duties: fairCompetitionDuties,
  states: fairCompetitionStates,
  steps: fairCompetitionSteps,
  questions: fairCompetitionQuestions,
  papers: fairCompetitionPapers,
  probes: fairCompetitionProbes,
};
