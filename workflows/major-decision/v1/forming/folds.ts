import type { Folds } from '../vocabulary.js';

import type { formingCommands } from './commands.js';

/** That the forming is complete is said by the state; the statement is on file. */
export const formingFolds: Folds<typeof formingCommands> = {
  'forming.completed': (facts) => facts,
};
