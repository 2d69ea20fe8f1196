import { caseFileDuties, caseFileFolds, clockFolds } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { Stage } from '../vocabulary.js';

import { fileCommands } from './commands.js';
import { fileProbes } from './probes.js';
import { fileSteps } from './states.js';

/** The file across all stages: papers, defects and deadlines that have passed (arts 33, 38 and 39). */
export const caseFile: Stage = {
  stage: 'archiving',
  commands: fileCommands,
  folds: { ...caseFileFolds, ...clockFolds },
  duties: caseFileDuties<Facts>(),
  steps: fileSteps,
  probes: fileProbes,
};
