import { type Stage } from '../vocabulary.js';

import { fairCompetitionPapers } from './papers.js';
import { fairCompetitionQuestions } from './questions.js';
import { fairCompetitionRequirements } from './duties.js';
import { fairCompetitionFolds } from './folds.js';
import { fairCompetitionProbes } from './probes.js';
import { fairCompetitionCommands, fairCompetitionRegion } from './stage.js';

export const fairCompetition: Stage = {
  stage: 'legalityReview',
  commands: fairCompetitionCommands,
  folds: fairCompetitionFolds,
  duties: fairCompetitionRequirements,
  states: { 'decision/forming.fairCompetition': fairCompetitionRegion },
  questions: fairCompetitionQuestions,
  papers: fairCompetitionPapers,
  probes: fairCompetitionProbes,
};
