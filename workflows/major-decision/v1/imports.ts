import type { ProcedureSpec } from '#libs/procedure';

import type { Facts } from './facts.js';
import { roles } from './roles.js';

/** How decisions from before the system are entered (存量补录). */
export const imports: NonNullable<ProcedureSpec<Facts>['imports']> = {
  ownUnits: (facts) => roles.sponsor.within(facts) ?? [],
  isStarted: ({ initiation, ending }) => initiation.start !== null || ending !== null,
  never: [
    'defect.foundUnfounded',
    'defect.carried',
    'defect.carriedForFiling',
    'gap.foundBroken',
    'inventory.approved',
    'restatement.confirmed',
    'deadline.elapsed',
  ],
  // Of a state secret nothing comes in, whenever it was.
  holding: ['G47', 'G47-stub', 'G47-document'],
};
