import { type Stage } from '../vocabulary.js';

import { deliberationCommands } from './commands.js';
import { deliberationDuties } from './duties.js';
import { deliberationFolds, deliberationOnRecord } from './folds.js';
import { deliberationPapers } from './papers.js';
import { deliberationProbes } from './probes.js';
import { deliberationQuestions } from './questions.js';
import { deliberationStates, deliberationSteps } from './states.js';

/** The meeting that discusses the draft, and its record (条例第30条). */
export const deliberation: Stage = {
  stage: 'deliberation',
  commands: deliberationCommands,
  folds: deliberationFolds,
  onRecord: deliberationOnRecord,
  duties: deliberationDuties,
  states: deliberationStates,
  steps: deliberationSteps,
  questions: deliberationQuestions,
  papers: deliberationPapers,
  probes: deliberationProbes,
};
