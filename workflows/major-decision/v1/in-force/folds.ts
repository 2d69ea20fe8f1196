import { withDetermination, type Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { standingCommands } from './stage.js';
import { linked, major } from '../evaluation/folds.js';
import { execution } from '../execution/folds.js';
import { ended } from '../initiation/folds.js';

export const standingFolds: Folds<typeof standingCommands> = {
  'execution.suspended': (facts, { payload, given }) => {
    const suspended = execution(facts, {
      suspension: {
        cause: payload.cause,
        on: given.occurredOn,
        by: given.actor.personId,
        reviewOn: payload.reviewOn,
      },
      suspensions: facts.execution.suspensions + 1,
    });
    return urgency(suspended, payload.urgent, { reason: payload.reason, given });
  },
  'suspension.reviewed': (facts, { payload: { reviewOn } }) => {
    const { suspension } = facts.execution;
    return suspension === null
      ? facts
      : execution(facts, { suspension: { ...suspension, reviewOn } });
  },
  'execution.resumed': (facts, { payload, given }) =>
    urgency(execution(facts, { suspension: null }), false, { reason: payload.reason, given }),
  'adjustment.minor': (facts, { payload, given }) => {
    const { minorAdjustments } = facts.execution;
    const one = { on: given.occurredOn, summary: payload.summary };
    return withDetermination(
      execution(facts, { minorAdjustments: [...minorAdjustments, one] }),
      { question: 'majorAdjustment', answer: false, reason: payload.determination },
      given,
    );
  },
  'adjustment.major': (facts, entry) =>
    major(linked(facts, 'adjusts', entry), entry.payload, entry.given),
  'stop.opened': (facts, entry) => linked(facts, 'stops', entry),
  'adjustment.dropped': (facts) => execution(facts, { majorAdjustment: null }),
  'decision.completed': (facts, entry) => ended(facts, 'completed', entry),
  'decision.expired': (facts, { payload }) => ({
    ...facts,
    ending: { how: 'expired', on: payload.on, reason: '有效期届满' },
  }),
  'decision.superseded': (facts, entry) => ended(facts, 'superseded', entry),
  'decision.stopped': (facts, entry) => ended(facts, 'stopped', entry),
  'decision.annulled': (facts, entry) => ended(facts, 'annulled', entry),
};

interface Ground {
  readonly reason: string;
  readonly given: Given;
}

function urgency(facts: Facts, answer: boolean, { reason, given }: Ground): Facts {
  return withDetermination(facts, { question: 'urgentSuspension', answer, reason }, given);
}
