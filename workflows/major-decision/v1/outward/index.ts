import { below, type Stage } from '../vocabulary.js';

import { outwardPapers } from './papers.js';
import { outwardRequirements } from './duties.js';
import { outwardFolds } from './folds.js';
import { outwardProbes } from './probes.js';
import { outwardCommands, outwardStates } from './stage.js';

export const outward: Stage = {
  stage: 'deliberation',
  commands: outwardCommands,
  folds: outwardFolds,
  duties: outwardRequirements,
  states: below(outwardStates),
  papers: outwardPapers,
  probes: outwardProbes,
};
