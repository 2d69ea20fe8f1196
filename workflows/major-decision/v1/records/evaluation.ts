import type { Given } from '#libs/procedure';

import type { EvaluationFacts, ExecutionFacts } from '../facts/standing.js';
import type { Facts } from '../facts.js';
import type { Records } from '../rule.js';
import type { evaluationCommands } from '../stages/evaluation.js';

type LinkedCase = NonNullable<ExecutionFacts['majorAdjustment']>;

export const evaluationRecords: Records<typeof evaluationCommands> = {
  'evaluation.decided': (facts, { payload, given }) =>
    evaluation(facts, {
      running: { trigger: payload.trigger, evaluator: payload.evaluator, on: given.occurredOn },
      publicHeard: false,
      reportDocument: null,
      notTriggeredBecause: null,
    }),
  'evaluation.heard': (facts) => evaluation(facts, { publicHeard: true }),
  'evaluation.reported': (facts, { payload }) =>
    evaluation(facts, { reportDocument: payload.document }),
  'evaluation.letContinue': (facts, { given }) => closed(facts, 'continue', given),
  'evaluation.ledToAdjustment': (facts, { payload, given }) =>
    linked(closed(facts, 'adjust', given), 'adjusts', { payload, given }),
  'evaluation.ledToTermination': (facts, { payload, given }) =>
    linked(closed(facts, 'terminate', given), 'stops', { payload, given }),
  'evaluation.notTriggered': (facts, { payload }) =>
    evaluation(facts, { notTriggeredBecause: payload.reason }),
};

function evaluation(facts: Facts, change: Partial<EvaluationFacts>): Facts {
  return { ...facts, evaluation: { ...facts.evaluation, ...change } };
}

function closed(
  facts: Facts,
  outcome: EvaluationFacts['outcomes'][number]['outcome'],
  given: Given,
): Facts {
  return evaluation(facts, {
    running: null,
    outcomes: [...facts.evaluation.outcomes, { outcome, on: given.occurredOn }],
  });
}

/** Notes that a linked case now runs by which the decision is adjusted or stopped. */
export function linked(
  facts: Facts,
  kind: LinkedCase['kind'],
  entry: { readonly payload: { readonly reason: string }; readonly given: Given },
): Facts {
  const majorAdjustment: LinkedCase = {
    kind,
    on: entry.given.occurredOn,
    reason: entry.payload.reason,
  };
  return { ...facts, execution: { ...facts.execution, majorAdjustment } };
}
