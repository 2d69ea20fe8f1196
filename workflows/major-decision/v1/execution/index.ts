import type { Stage } from '../vocabulary.js';

import { executionCommands } from './commands.js';
import { executionDuties } from './duties.js';
import { executionFolds, executionOnRecord } from './folds.js';
import { executionPapers } from './papers.js';
import { executionProbes } from './probes.js';
import { executionStates, executionSteps } from './states.js';

/** Execution and tracking: reports, inspections, problems, opinions of the public (arts 34 and 35). */
export const execution: Stage = {
  stage: 'execution',
  commands: executionCommands,
  folds: executionFolds,
  onRecord: executionOnRecord,
  duties: executionDuties,
  states: executionStates,
  steps: executionSteps,
  papers: executionPapers,
  probes: executionProbes,
};
