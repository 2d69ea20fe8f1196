import type { Stage } from '../vocabulary.js';

import { fileCommands } from './commands.js';
import { fileDuties } from './duties.js';
import { fileFolds } from './folds.js';
import { fileProbes } from './probes.js';
import { fileSteps } from './states.js';

/** The file across all stages: papers, defects, and the clock (arts 33, 38 and 39). */
export const caseFile: Stage = {
  stage: 'archiving',
  commands: fileCommands,
  folds: fileFolds,
  duties: fileDuties,
  steps: { 'decision/': fileSteps },
  probes: fileProbes,
};
