import { type Stage } from '../vocabulary.js';

import { draftingCommands } from './commands.js';
import { draftingDuties } from './duties.js';
import { draftingFolds } from './folds.js';
import { draftingPapers } from './papers.js';
import { draftingProbes } from './probes.js';
import { draftingStates } from './states.js';

/** The research and the draft (拟订决策草案, art. 12). */
export const drafting: Stage = {
  stage: 'initiation',
  commands: draftingCommands,
  folds: draftingFolds,
  duties: draftingDuties,
  states: draftingStates,
  papers: draftingPapers,
  probes: draftingProbes,
};
