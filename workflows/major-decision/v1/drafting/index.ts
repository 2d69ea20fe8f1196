import { type Stage } from '../vocabulary.js';

import { draftingPapers } from './papers.js';
import { draftingQuestions } from './questions.js';
import { draftingRequirements } from './duties.js';
import { draftingFolds } from './folds.js';
import { draftingProbes } from './probes.js';
import { draftingCommands, draftingRegion, departmentsRegion } from './stage.js';

export const drafting: Stage = {
  stage: 'initiation',
  commands: draftingCommands,
  folds: draftingFolds,
  duties: draftingRequirements,
  states: {
    'decision/forming.drafting': draftingRegion,
    'decision/forming.departments': departmentsRegion,
  },
  questions: draftingQuestions,
  papers: draftingPapers,
  probes: draftingProbes,
};
