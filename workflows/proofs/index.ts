import type { Procedure } from '#libs/procedure';
import type { ProofSubject } from '#libs/proof';

import { invariants, structural } from '../major-decision/invariants/index.js';
import { majorDecisionV1 } from '../major-decision/v1/index.js';
import { probes as tripsV1 } from '../major-decision/v1/probes.js';
import { majorDecisionV2 } from '../major-decision/v2/index.js';
import { probes as tripsV2 } from '../major-decision/v2/probes.js';

const cases = 'workflows/major-decision/v1/cases';

/** Every procedure version that is proved, with what judges it. */
export const proofs: readonly ProofSubject[] = [
  {
    procedure: majorDecisionV1 as unknown as Procedure,
    ...{ invariants, structural, probes: tripsV1, cases },
  },
  // Its cases are those of the first version: what it asks besides, no rule asks of them.
  {
    procedure: majorDecisionV2 as unknown as Procedure,
    ...{ invariants, structural, probes: tripsV2, cases },
  },
];
