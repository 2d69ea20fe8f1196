import type { Records } from '../rule.js';
import type { formingCommands } from '../stages/forming.js';

/** That the forming is complete is said by the state; the statement is on file. */
export const formingRecords: Records<typeof formingCommands> = {
  'forming.completed': (facts) => facts,
};
