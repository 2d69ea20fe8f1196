import type { Stage } from '../vocabulary.js';

import { consultationCommands } from './commands.js';
import { consultationDuties } from './duties.js';
import { consultationFolds, consultationOnRecord } from './folds.js';
import { consultationPapers } from './papers.js';
import { consultationProbes } from './probes.js';
import { consultationStates, consultationSteps } from './states.js';

/** Hearing the units concerned, and the public, on the draft list (art. 3¶3). */
export const consultation: Stage = {
  stage: 'consultation',
  commands: consultationCommands,
  folds: consultationFolds,
  onRecord: consultationOnRecord,
  duties: consultationDuties,
  states: consultationStates,
  steps: consultationSteps,
  papers: consultationPapers,
  probes: consultationProbes,
};
