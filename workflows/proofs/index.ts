import {
  probesOf,
  type Amendment,
  type CoreFacts,
  type Probe,
  type Procedure,
} from '#libs/procedure';
import type { ProofSubject } from '#libs/proof';

import { catalogueV1, stages as catalogueStages } from '../catalogue/v1/index.js';
import { macroPolicy } from '../major-decision/amendments/2-macro-policy/index.js';
import { macroPolicyProbes } from '../major-decision/amendments/2-macro-policy/probes.js';
import { macroPolicyScenario } from '../major-decision/amendments/2-macro-policy/scenario.js';
import { versions } from '../major-decision/index.js';
import { invariants, structural } from '../major-decision/invariants/index.js';
import { stages } from '../major-decision/v1/index.js';
import { meetingV1 } from '../meeting/v1/index.js';
import { probes as meetingProbes } from '../meeting/v1/probes.js';

const [decisionV1, decisionV2] = versions as readonly [Procedure, Procedure];
const BASE = 'workflows/major-decision/v1';
const MACRO_POLICY = 'workflows/major-decision/amendments/2-macro-policy';
const decisionProbes = probesOf(stages);

/** Every procedure version that is proved, with what judges it. */
export const proofs: readonly ProofSubject[] = [
  {
    procedure: decisionV1,
    ...{ invariants, structural, probes: decisionProbes, cases: `${BASE}/recorded` },
  },
  {
    procedure: decisionV2,
    amends: decisionV1,
    ...{ invariants, structural, probes: [...decisionProbes, ...macroPolicyProbes] },
    cases: `${MACRO_POLICY}/recorded`,
  },
];

/** A procedure version as law: where its text lies, what it amends, and what probes it. */
export interface Enacted {
  readonly procedure: Procedure;
  /** The folder of its text, from the root of the project. */
  readonly folder: string;
  /** The version before it, where it is an amendment. */
  readonly amends?: Procedure;
  readonly amendment?: Pick<Amendment<never>, 'title' | 'source' | 'inForceFrom'>;
  readonly probes: readonly Probe<CoreFacts>[];
}

/** Every procedure version, each amendment after the version that it amends. */
export const enacted: readonly Enacted[] = [
  {
    procedure: decisionV1,
    folder: BASE,
    probes: decisionProbes,
  },
  {
    procedure: decisionV2,
    folder: MACRO_POLICY,
    amends: decisionV1,
    amendment: macroPolicy,
    probes: [...decisionProbes, ...macroPolicyProbes],
  },
  {
    procedure: catalogueV1 as unknown as Procedure,
    folder: 'workflows/catalogue/v1',
    probes: probesOf(catalogueStages),
  },
  {
    procedure: meetingV1 as unknown as Procedure,
    folder: 'workflows/meeting/v1',
    probes: meetingProbes,
  },
];

/** A case of an amendment, recorded from one of the version before it. */
export interface AmendedScenario {
  readonly procedure: Procedure;
  readonly folder: string;
  /** The folder of the version before. */
  readonly base: string;
  readonly scenario: typeof macroPolicyScenario;
}

/** How the recorded cases of amendments come about. */
export const scenarios: readonly AmendedScenario[] = [
  {
    procedure: decisionV2,
    folder: MACRO_POLICY,
    base: BASE,
    scenario: macroPolicyScenario,
  },
];
