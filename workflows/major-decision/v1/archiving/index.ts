import { type Stage } from '../vocabulary.js';

import { archivingRequirements } from './duties.js';
import { archivingFolds } from './folds.js';
import { archivingProbes } from './probes.js';
import { archivingCommands, archivingRoot } from './stage.js';

export const archiving: Stage = {
  stage: 'archiving',
  commands: archivingCommands,
  folds: archivingFolds,
  duties: archivingRequirements,
  states: { 'archiving/': archivingRoot },
  probes: archivingProbes,
};
