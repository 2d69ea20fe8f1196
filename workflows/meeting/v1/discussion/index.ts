import type { Stage } from '../vocabulary.js';

import { discussionCommands } from './commands.js';
import { discussionDuties } from './duties.js';
import { discussionFolds, discussionOnRecord } from './folds.js';
import { discussionProbes } from './probes.js';
import { discussionStates, discussionSteps } from './states.js';

/** The discussion of an item: interests, speeches, stances (art. 30¶2 and ¶3). */
export const discussion: Stage = {
  stage: 'deliberation',
  commands: discussionCommands,
  folds: discussionFolds,
  onRecord: discussionOnRecord,
  duties: discussionDuties,
  states: discussionStates,
  steps: discussionSteps,
  probes: discussionProbes,
};
