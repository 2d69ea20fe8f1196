import type { Stage } from '../vocabulary.js';

import { approvalCommands } from './commands.js';
import { approvalDuties } from './duties.js';
import { approvalFolds, approvalOnRecord } from './folds.js';
import { approvalPapers } from './papers.js';
import { approvalProbes } from './probes.js';
import { approvalStates, approvalSteps } from './states.js';

/** The approval of the list by the government and the consent of the Party committee (art. 3¶3). */
export const approval: Stage = {
  stage: 'approval',
  commands: approvalCommands,
  folds: approvalFolds,
  onRecord: approvalOnRecord,
  duties: approvalDuties,
  states: approvalStates,
  steps: approvalSteps,
  papers: approvalPapers,
  probes: approvalProbes,
};
