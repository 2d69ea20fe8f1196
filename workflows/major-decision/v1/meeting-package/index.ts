import { below, type Stage } from '../vocabulary.js';

import { meetingPackageRequirements } from './duties.js';
import { meetingPackageFolds } from './folds.js';
import { meetingPackageProbes } from './probes.js';
import { meetingPackageCommands, meetingPackageStates } from './stage.js';

export const meetingPackage: Stage = {
  stage: 'deliberation',
  commands: meetingPackageCommands,
  folds: meetingPackageFolds,
  duties: meetingPackageRequirements,
  states: below(meetingPackageStates),
  probes: meetingPackageProbes,
};
