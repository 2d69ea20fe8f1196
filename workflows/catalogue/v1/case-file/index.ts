import type { Stage } from '../vocabulary.js';

import { caseFileCommands } from './commands.js';
import { caseFileDuties } from './duties.js';
import { caseFileFolds } from './folds.js';
import { caseFileProbes } from './probes.js';
import { caseFileSteps } from './states.js';

/** The file across all stages: papers, defects and deadlines that have passed (arts 33, 38 and 39). */
export const caseFile: Stage = {
  stage: 'archiving',
  commands: caseFileCommands,
  folds: caseFileFolds,
  duties: caseFileDuties,
  steps: caseFileSteps,
  probes: caseFileProbes,
};
