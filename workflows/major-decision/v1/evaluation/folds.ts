import { withDetermination, type Given } from '#libs/procedure';

import type { EvaluationFacts } from './facts.js';
import type { ExecutionFacts } from '../execution/facts.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { evaluationCommands } from './stage.js';

type LinkedCase = NonNullable<ExecutionFacts['majorAdjustment']>;

export const evaluationFolds: Folds<typeof evaluationCommands> = {
  'evaluation.decided': (facts, { payload, given }) => {
    const { trigger, evaluator, affiliated, evidence } = payload;
    const begun = evaluation(facts, {
      running: { trigger, evaluator, on: given.occurredOn },
      publicHeard: false,
      joined: [],
      reportDocument: null,
      notTriggeredBecause: null,
    });
    const called = triggered(begun, true, { reason: payload.reason ?? trigger, evidence, given });
    const reason = payload.affiliationReason ?? '';
    return affiliated === undefined
      ? called
      : withDetermination(
          called,
          { question: 'affiliatedEvaluator', answer: affiliated, reason },
          given,
        );
  },
  'evaluation.heard': (facts, { payload }) =>
    evaluation(facts, {
      publicHeard: true,
      joined: [...new Set([...facts.evaluation.joined, ...(payload.joined ?? [])])],
    }),
  'evaluation.reported': (facts, { payload }) =>
    evaluation(facts, { reportDocument: payload.document }),
  'evaluation.letContinue': (facts, { given }) => closed(facts, 'continue', given),
  'evaluation.ledToAdjustment': (facts, { payload, given }) =>
    major(linked(closed(facts, 'adjust', given), 'adjusts', { payload, given }), payload, given),
  'evaluation.ledToTermination': (facts, { payload, given }) =>
    linked(closed(facts, 'terminate', given), 'stops', { payload, given }),
  'evaluation.notTriggered': (facts, { payload, given }) =>
    triggered(evaluation(facts, { notTriggeredBecause: payload.reason }), false, {
      ...payload,
      given,
    }),
  'evaluation.determinationReversed': (facts, { payload, given }) =>
    triggered(
      evaluation(facts, { running: null, publicHeard: false, notTriggeredBecause: payload.reason }),
      false,
      { ...payload, given },
    ),
  'evaluator.foundAffiliated': (facts, { payload, given }) =>
    withDetermination(
      evaluation(facts, { running: null, publicHeard: false, reportDocument: null }),
      { question: 'affiliatedEvaluator', answer: true, ...payload },
      given,
    ),
};

interface Ground {
  readonly reason: string;
  readonly evidence?: readonly string[] | undefined;
  readonly given: Given;
}

function triggered(facts: Facts, answer: boolean, { reason, evidence, given }: Ground): Facts {
  return withDetermination(
    facts,
    { question: 'evaluationTrigger', answer, reason, evidence },
    given,
  );
}

/** Determines that the adjustment is a major one. */
export function major(facts: Facts, { reason }: { readonly reason: string }, given: Given): Facts {
  return withDetermination(facts, { question: 'majorAdjustment', answer: true, reason }, given);
}

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
