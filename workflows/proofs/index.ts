import type { Procedure } from '#libs/procedure';
import type { ProofSubject } from '#libs/proof';

import { invariants, structural } from '../major-decision/invariants/index.js';
import { majorDecisionV1 } from '../major-decision/v1/index.js';
import { trips } from '../major-decision/v1/trips.js';

/** Every procedure version that is proved, with what judges it. */
export const proofs: readonly ProofSubject[] = [
  {
    procedure: majorDecisionV1 as unknown as Procedure,
    invariants,
    structural,
    trips,
    cases: 'workflows/major-decision/v1/cases',
  },
];
