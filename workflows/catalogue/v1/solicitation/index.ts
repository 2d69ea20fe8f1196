import type { Stage } from '../vocabulary.js';

import { solicitationCommands } from './commands.js';
import { solicitationDuties } from './duties.js';
import { solicitationFolds } from './folds.js';
import { solicitationPapers } from './papers.js';
import { solicitationProbes } from './probes.js';
import { solicitationStates } from './states.js';

/** Soliciting the matters of a year from the units, and collating them (art. 3¶3). */
export const solicitation: Stage = {
  stage: 'solicitation',
  commands: solicitationCommands,
  folds: solicitationFolds,
  duties: solicitationDuties,
  states: solicitationStates,
  papers: solicitationPapers,
  probes: solicitationProbes,
};
