import type { Folds } from '../rule.js';
import type { formingCommands } from './stage.js';

/** That the forming is complete is said by the state; the statement is on file. */
export const formingFolds: Folds<typeof formingCommands> = {
  'forming.completed': (facts) => facts,
};
