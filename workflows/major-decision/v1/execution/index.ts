import { type Stage } from '../vocabulary.js';

import { executionPapers } from './papers.js';
import { executionRequirements } from './duties.js';
import { executionFolds } from './folds.js';
import { executionProbes } from './probes.js';
import { executionCommands, earlyExecutionSteps } from './stage.js';

export const execution: Stage = {
  stage: 'execution',
  commands: executionCommands,
  folds: executionFolds,
  duties: executionRequirements,
  steps: { 'decision/': earlyExecutionSteps },
  papers: executionPapers,
  probes: executionProbes,
};
