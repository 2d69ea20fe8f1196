import type { Stage } from '../vocabulary.js';

import { conveningCommands } from './commands.js';
import { conveningDuties } from './duties.js';
import { conveningFolds, conveningOnRecord } from './folds.js';
import { conveningPapers } from './papers.js';
import { conveningProbes } from './probes.js';
import { conveningStates } from './states.js';

/** Convening: who meets, when, and who is notified of it (art. 30¶1). */
export const convening: Stage = {
  stage: 'convening',
  commands: conveningCommands,
  folds: conveningFolds,
  onRecord: conveningOnRecord,
  duties: conveningDuties,
  states: conveningStates,
  papers: conveningPapers,
  probes: conveningProbes,
};
