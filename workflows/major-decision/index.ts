import type { Procedure } from '#libs/procedure';

import { majorDecisionV1 } from './v1/index.js';
import { majorDecisionV2 } from './v2/index.js';

/** The version with which new decisions are opened. */
export const current = majorDecisionV1 as unknown as Procedure;

/** Every version that decisions may be in; the second is a draft, to which cases may be moved. */
export const versions: readonly Procedure[] = [current, majorDecisionV2 as unknown as Procedure];
