import { caseFileDuties, caseFileFolds } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { Stage } from '../vocabulary.js';

import { fileCommands } from './commands.js';
import { fileProbes } from './probes.js';

/** The file across all stages: papers and defects, also after the end (arts 33, 38 and 39). */
export const caseFile: Stage = {
  stage: 'archiving',
  commands: fileCommands,
  folds: caseFileFolds,
  duties: caseFileDuties<Facts>(),
  steps: {
    'meeting/': {
      'document.filed': { requires: ['D-new-document'] },
      'defect.cured': { requires: ['D-known'] },
      'defect.carried': { requires: ['D-known'] },
    },
  },
  probes: fileProbes,
};
