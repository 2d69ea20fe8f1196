import type { Stage } from '../vocabulary.js';

import { prechecksCommands } from './commands.js';
import { prechecksDuties } from './duties.js';
import { prechecksFolds, prechecksOnRecord } from './folds.js';
import { prechecksPapers } from './papers.js';
import { prechecksProbes } from './probes.js';
import { prechecksStates } from './states.js';

/** The pre-checks beside the fair-competition review that are required of a matter (art. 29, item 6). */
export const prechecks: Stage = {
  stage: 'legalityReview',
  commands: prechecksCommands,
  folds: prechecksFolds,
  onRecord: prechecksOnRecord,
  duties: prechecksDuties,
  states: prechecksStates,
  papers: prechecksPapers,
  probes: prechecksProbes,
};
