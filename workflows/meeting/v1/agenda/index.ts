import type { Stage } from '../vocabulary.js';

import { agendaCommands } from './commands.js';
import { agendaDuties } from './duties.js';
import { agendaFolds } from './folds.js';
import { agendaProbes } from './probes.js';
import { agendaSteps } from './states.js';

/** The agenda: what is put on it and taken off (arts 13, 25, 29 and 30¶1). */
export const agenda: Stage = {
  stage: 'convening',
  commands: agendaCommands,
  folds: agendaFolds,
  duties: agendaDuties,
  steps: agendaSteps,
  probes: agendaProbes,
};
