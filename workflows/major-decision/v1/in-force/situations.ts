import type { EvaluationFacts } from '../evaluation/facts.js';
import type { ExecutionFacts } from '../execution/facts.js';
import { initialFacts, type Facts } from '../facts.js';

interface InForce {
  readonly execution?: Partial<ExecutionFacts>;
  readonly evaluation?: Partial<EvaluationFacts>;
  readonly more?: Partial<Facts>;
}

/** A decision in force since 1 March 2026, executed by the ecology bureau. */
export const decisionInForce = ({ execution, evaluation, more }: InForce = {}): Facts => ({
  ...initialFacts,
  issue: { ...initialFacts.issue, signedOn: '2026-03-01' },
  execution: {
    ...initialFacts.execution,
    units: ['ecology'],
    assignedOn: '2026-03-05',
    reportEveryMonths: 6,
    ...execution,
  },
  evaluation: { ...initialFacts.evaluation, ...evaluation },
  ...more,
});

export const problem = (on: string, handled: string | null = null) =>
  ({ cause: 'circumstancesChanged', on, summary: '国家标准调整', handled }) as const;

/** A linked case that adjusts the decision is running. */
export const adjusting = decisionInForce({
  execution: {
    majorAdjustment: { kind: 'adjusts', on: '2026-05-01', reason: '国家标准调整' },
  },
});

export const suspended = decisionInForce({
  execution: {
    suspension: {
      cause: 'forceMajeure',
      on: '2026-05-01',
      by: 'mayor',
      reviewOn: '2026-05-20',
      reviews: 0,
    },
  },
});
