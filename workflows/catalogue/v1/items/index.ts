import type { Stage } from '../vocabulary.js';

import { itemCommands } from './commands.js';
import { itemDuties } from './duties.js';
import { formDuties } from './duties-form.js';
import { itemFolds } from './folds.js';
import { itemProbes } from './probes.js';
import { formProbes } from './probes-form.js';
import { itemSteps } from './states.js';

/** The items and their forms, from whichever channel they come (arts 3¶3 and 10). */
export const items: Stage = {
  stage: 'solicitation',
  commands: itemCommands,
  folds: itemFolds,
  duties: [...formDuties, ...itemDuties],
  steps: itemSteps,
  probes: [...formProbes, ...itemProbes],
};
