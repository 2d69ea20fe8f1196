import type { Stage } from '../vocabulary.js';

import { participationCommands } from './commands.js';
import { participationDuties } from './duties.js';
import { participationFolds } from './folds.js';
import { participationPapers } from './papers.js';
import { participationProbes } from './probes.js';
import { participationQuestions } from './questions.js';
import { participationRegion, participationSteps } from './states.js';

/** Public participation (公众参与, arts 14 and 18): its methods, and what becomes of the opinions. */
export const participation: Stage = {
  stage: 'participation',
  commands: participationCommands,
  folds: participationFolds,
  duties: participationDuties,
  states: { 'decision/forming.participation': participationRegion },
  steps: participationSteps,
  questions: participationQuestions,
  papers: participationPapers,
  probes: participationProbes,
};
