import { current as catalogue } from '#workflows/catalogue';
import { current as majorDecision } from '#workflows/major-decision';
import { current as meeting } from '#workflows/meeting';

import type { CoveredProcedure } from './law-coverage.js';

/** The procedures whose requirements the coverage lists. */
export const COVERED: readonly CoveredProcedure[] = [majorDecision, catalogue, meeting].map(
  (procedure) => ({ procedure, test: 'test/house-rules/probes.spec.ts' }),
);
