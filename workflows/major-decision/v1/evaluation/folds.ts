import { nameOf, withDetermination, type Entry, type Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { linked, major } from '../in-force/folds.js';
import { into, type Folds } from '../vocabulary.js';

import type { evaluationCommands } from './commands.js';
import { employedBy } from './duties.js';
import type { EvaluationFacts } from './facts.js';

/** What each command of the evaluation changes. */
export const evaluationFolds: Folds<typeof evaluationCommands> = {
  'evaluation.decided': (facts, { payload, given }) => {
    const { trigger, affiliated, evidence, evaluatorUnit = '', commissioned } = payload;
    const unitId = commissioned ? null : evaluatorUnit;
    const evaluator = payload.evaluator ?? nameOf(given.names, 'units', evaluatorUnit);
    const employs = employedBy(facts, evaluator);
    const begun = evaluation(facts, {
      running: { trigger, evaluator, on: given.occurredOn, unitId, employs },
      publicHeard: false,
      joined: [],
      reportDocument: null,
      notTriggeredBecause: null,
    });
    const called = triggered(begun, true, { reason: payload.reason ?? trigger, evidence, given });
    const reason = payload.affiliationReason ?? '';
    return withDetermination(
      called,
      { question: 'affiliatedEvaluator', answer: affiliated, reason },
      given,
    );
  },
  'evaluation.heard': into('evaluation', (now, { payload: { joined = [] } }) => ({
    publicHeard: true,
    joined: [...new Set([...now.joined, ...joined])],
  })),
  'evaluation.reported': into('evaluation', (_now, { payload }) => ({
    reportDocument: payload.document,
  })),
  'evaluation.letContinue': closed('continue'),
  'evaluation.ledToAdjustment': (facts, entry) =>
    major(linked('adjusts')(closed('adjust')(facts, entry), entry), entry),
  'evaluation.ledToTermination': (facts, entry) =>
    linked('stops')(closed('terminate')(facts, entry), entry),
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
  'evaluation.foundNotMain': into('evaluation', ({ notMain }, { payload, given }) => {
    const { institution, reason, document: documentId } = payload;
    const by = given.actor.personId;
    return { notMain: [...notMain, { institution, reason, by, on: given.occurredOn, documentId }] };
  }),
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

function evaluation(facts: Facts, change: Partial<EvaluationFacts>): Facts {
  return { ...facts, evaluation: { ...facts.evaluation, ...change } };
}

/** The evaluation ends with what follows from it. */
function closed(outcome: EvaluationFacts['outcomes'][number]['outcome']) {
  return into('evaluation', (now, { given }: Entry<unknown>) => ({
    running: null,
    outcomes: [...now.outcomes, { outcome, on: given.occurredOn }],
  }));
}
