import { type Stage } from '../vocabulary.js';

import { recordRequirements } from './duties.js';
import { recordFolds } from './folds.js';
import { recordProbes } from './probes.js';
import { recordCommands, recordSteps } from './stage.js';

export const caseFile: Stage = {
  stage: 'archiving',
  commands: recordCommands,
  folds: recordFolds,
  duties: recordRequirements,
  steps: { 'decision/': recordSteps },
  probes: recordProbes,
};
