import { probesOf, type CoreFacts, type Probe, type Procedure } from '#libs/procedure';
import type { ProofSubject } from '#libs/proof';

import { catalogueV1, stages as catalogueStages } from '../catalogue/v1/index.js';

import { invariants, structural } from '../major-decision/invariants/index.js';
import { majorDecisionV1, stages } from '../major-decision/v1/index.js';
import { majorDecisionV2 } from '../major-decision/v2/index.js';
import { probes as probesV2 } from '../major-decision/v2/probes.js';
import { meetingV1 } from '../meeting/v1/index.js';
import { probes as meetingProbes } from '../meeting/v1/probes.js';

const cases = 'workflows/major-decision/v1/cases';

/** Every procedure version that is proved, with what judges it. */
export const proofs: readonly ProofSubject[] = [
  {
    procedure: majorDecisionV1 as unknown as Procedure,
    ...{ invariants, structural, probes: probesOf(stages), cases },
  },
  // Its cases are those of the first version: what it asks besides, no rule asks of them.
  {
    procedure: majorDecisionV2 as unknown as Procedure,
    ...{ invariants, structural, probes: probesV2, cases },
  },
];

/** A procedure version with the rows that breach and mend each of its duties. */
export interface Probed {
  readonly procedure: Procedure;
  readonly probes: readonly Probe<CoreFacts>[];
}

/** Every procedure version, with its probes. */
export const probed: readonly Probed[] = [
  ...proofs,
  { procedure: catalogueV1 as unknown as Procedure, probes: probesOf(catalogueStages) },
  { procedure: meetingV1 as unknown as Procedure, probes: meetingProbes },
];
