import { type Stage } from '../vocabulary.js';

import { participationPapers } from './papers.js';
import { participationQuestions } from './questions.js';
import { participationRequirements } from './duties.js';
import { participationFolds } from './folds.js';
import { participationProbes } from './probes.js';
import { participationCommands, participationRegion } from './stage.js';

export const participation: Stage = {
  stage: 'participation',
  commands: participationCommands,
  folds: participationFolds,
  duties: participationRequirements,
  states: { 'decision/forming.participation': participationRegion },
  questions: participationQuestions,
  papers: participationPapers,
  probes: participationProbes,
};
