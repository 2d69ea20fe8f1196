import { type Stage } from '../vocabulary.js';

import { hearingPapers } from './papers.js';
import { hearingQuestions } from './questions.js';
import { hearingCommands } from './commands.js';
import { hearingDuties } from './duties.js';
import { hearingFolds } from './folds.js';
import { hearingProbes } from './probes.js';
import { hearingRegion } from './states.js';

export const hearing: Stage = {
  stage: 'participation',
  commands: hearingCommands,
  folds: hearingFolds,
  duties: hearingDuties,
  states: { 'decision/forming.hearing': hearingRegion },
  questions: hearingQuestions,
  papers: hearingPapers,
  probes: hearingProbes,
};
