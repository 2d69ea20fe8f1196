import type { Stage } from '../vocabulary.js';

import { minutesCommands } from './commands.js';
import { minutesDuties } from './duties.js';
import { minutesFolds } from './folds.js';
import { minutesPapers } from './papers.js';
import { minutesProbes } from './probes.js';
import { minutesStates, minutesSteps } from './states.js';

/** The signed record and the minutes drawn up from it (art. 30¶3). */
export const minutes: Stage = {
  stage: 'minutes',
  commands: minutesCommands,
  folds: minutesFolds,
  duties: minutesDuties,
  states: minutesStates,
  steps: minutesSteps,
  papers: minutesPapers,
  probes: minutesProbes,
};
