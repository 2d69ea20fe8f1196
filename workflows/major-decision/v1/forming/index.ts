import type { Stage } from '../vocabulary.js';

import { formingCommands } from './commands.js';
import { formingDuties } from './duties.js';
import { formingFolds } from './folds.js';
import { reversalProbes } from './probes-reversal.js';
import { formingProbes } from './probes.js';
import { formingQuestions } from './questions.js';
import { formingState } from './states.js';

/** The forming of the draft (arts 12–24): its inquiries side by side, and where they join (art. 26¶1). */
export const forming: Stage = {
  stage: 'initiation',
  commands: formingCommands,
  folds: formingFolds,
  duties: formingDuties,
  states: { 'decision/forming': formingState },
  questions: formingQuestions,
  probes: [...formingProbes, ...reversalProbes],
};
