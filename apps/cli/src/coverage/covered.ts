import { current as catalogue } from '#workflows/catalogue';
import { current as majorDecision } from '#workflows/major-decision';
import { current as meeting } from '#workflows/meeting';

import type { CoveredProcedure } from './law-coverage.js';

/** The procedures whose requirements the coverage lists. */
export const COVERED: readonly CoveredProcedure[] = [
  { procedure: majorDecision, test: 'workflows/major-decision/v1/probes.spec.ts' },
  { procedure: catalogue, test: 'test/house-rules/probes.spec.ts' },
  { procedure: meeting, test: 'workflows/meeting/v1/probes.spec.ts' },
];
