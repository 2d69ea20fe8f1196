import type { Stage } from '../vocabulary.js';

import { publicationCommands } from './commands.js';
import { publicationDuties } from './duties.js';
import { publicationFolds } from './folds.js';
import { publicationPapers } from './papers.js';
import { publicationProbes } from './probes.js';
import { publicationStates } from './states.js';

/** Publishing the list and filing it with the superior (arts 3¶3 and 8¶2). */
export const publication: Stage = {
  stage: 'publication',
  commands: publicationCommands,
  folds: publicationFolds,
  duties: publicationDuties,
  states: publicationStates,
  papers: publicationPapers,
  probes: publicationProbes,
};
