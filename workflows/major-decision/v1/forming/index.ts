import { type Stage } from '../vocabulary.js';

import { formingQuestions } from './questions.js';
import { formingRequirements } from './duties.js';
import { formingFolds } from './folds.js';
import { formingProbes } from './probes.js';
import { formingCommands, formingState } from './stage.js';

export const forming: Stage = {
  stage: 'initiation',
  commands: formingCommands,
  folds: formingFolds,
  duties: formingRequirements,
  states: { 'decision/forming': formingState },
  questions: formingQuestions,
  probes: formingProbes,
};
