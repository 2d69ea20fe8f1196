import type { Procedure } from '#libs/procedure';

import { majorDecisionV1 } from './v1/index.js';

/** The version with which new cases are opened. */
export const currentProcedure = majorDecisionV1 as unknown as Procedure;

/** Every version that cases may be in, by `id@version`. */
export const procedures: ReadonlyMap<string, Procedure> = new Map([
  [currentProcedure.key, currentProcedure],
]);
