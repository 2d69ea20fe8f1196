import { probesOf, type CoreFacts, type Probe, type Procedure } from '#libs/procedure';
import type { ProofSubject } from '#libs/proof';

import { catalogueV1 } from '../catalogue/v1/index.js';
import { probes as catalogueProbes } from '../catalogue/v1/probes.js';
import { macroPolicyProbes } from '../major-decision/amendments/2-macro-policy/probes.js';
import { versions } from '../major-decision/index.js';
import { invariants, structural } from '../major-decision/invariants/index.js';
import { stages } from '../major-decision/v1/index.js';
import { meetingV1 } from '../meeting/v1/index.js';
import { probes as meetingProbes } from '../meeting/v1/probes.js';

const [decisionV1, decisionV2] = versions as readonly [Procedure, Procedure];
const cases = 'workflows/major-decision/v1/cases';
const decisionProbes = probesOf(stages);

/** Every procedure version that is proved, with what judges it. */
export const proofs: readonly ProofSubject[] = [
  { procedure: decisionV1, invariants, structural, probes: decisionProbes, cases },
  // Its cases are those of the first version: what it asks besides, no rule asks of them.
  {
    procedure: decisionV2,
    amends: decisionV1,
    ...{ invariants, structural, probes: [...decisionProbes, ...macroPolicyProbes], cases },
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
  { procedure: catalogueV1 as unknown as Procedure, probes: catalogueProbes },
  { procedure: meetingV1 as unknown as Procedure, probes: meetingProbes },
];
