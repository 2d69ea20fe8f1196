import type { Folds } from '../vocabulary.js';

import type { terminationCommands } from './commands.js';

/** What giving up does to the facts. */
export const terminationFolds: Folds<typeof terminationCommands> = {
  'catalogue.terminated': (facts, { payload: { reason }, given }) => ({
    ...facts,
    ending: { how: 'terminated', on: given.occurredOn, reason },
  }),
};
