import { type Stage } from '../vocabulary.js';

import { formingCommands } from './commands.js';
import { formingDuties } from './duties.js';
import { formingFolds } from './folds.js';
import { formingProbes } from './probes.js';
import { formingQuestions } from './questions.js';
import { formingStates } from './states.js';

/** The inquiries of arts 12 to 24 side by side, and where they join before the review (art. 26). */
export const forming: Stage = {
  stage: 'initiation',
  commands: formingCommands,
  folds: formingFolds,
  duties: formingDuties,
  states: formingStates,
  questions: formingQuestions,
  probes: formingProbes,
};
