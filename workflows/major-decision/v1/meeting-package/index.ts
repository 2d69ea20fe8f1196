import { type Stage } from '../vocabulary.js';

import { meetingPackageCommands } from './commands.js';
import { meetingPackageDuties } from './duties.js';
import { meetingPackageFolds } from './folds.js';
import { meetingPackageProbes } from './probes.js';
import { meetingPackageStates } from './states.js';

/** The papers for the meeting and its agenda (条例第29条、第30条第一款). */
export const meetingPackage: Stage = {
  stage: 'deliberation',
  commands: meetingPackageCommands,
  folds: meetingPackageFolds,
  duties: meetingPackageDuties,
  states: meetingPackageStates,
  probes: meetingPackageProbes,
};
