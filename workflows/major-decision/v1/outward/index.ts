import { type Stage } from '../vocabulary.js';

import { outwardCommands } from './commands.js';
import { outwardDuties } from './duties.js';
import { outwardFolds, outwardOnRecord } from './folds.js';
import { outwardPapers } from './papers.js';
import { outwardProbes } from './probes.js';
import { outwardStates } from './states.js';

/** The reports outward before the decision is issued, and the issue (条例第8条、第31条). */
export const outward: Stage = {
  stage: 'deliberation',
  commands: outwardCommands,
  folds: outwardFolds,
  onRecord: outwardOnRecord,
  duties: outwardDuties,
  states: outwardStates,
  papers: outwardPapers,
  probes: outwardProbes,
};
