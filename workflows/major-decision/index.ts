import { amend, defineProcedure, type Procedure } from '#libs/procedure';

import type { Facts } from './forecast/index.js';
import { macroPolicy } from './amendments/2-macro-policy/index.js';
import { majorDecisionV1 } from './v1/index.js';

/** The changes of the base text, in their order; each makes the version after the one before it. */
export const amendments = [macroPolicy] as const;

const majorDecisionV2 = defineProcedure(amend(majorDecisionV1, macroPolicy));

/** Every version with the facts that it has, by key: for what reads them, as the forecast does. */
export const typedVersions: ReadonlyMap<string, Procedure<Facts>> = new Map(
  [majorDecisionV1, majorDecisionV2].map((one) => [one.key, one]),
);

/** The version with which new decisions are opened. */
export const current = majorDecisionV1 as unknown as Procedure;

/** Every version that decisions may be in; the second is a draft, to which cases may be moved. */
export const versions: readonly Procedure[] = [current, majorDecisionV2 as unknown as Procedure];
