import { withDetermination, type Entry, type Fold } from '#libs/procedure';

import type { ExecutionFacts } from '../execution/facts.js';
import type { Facts } from '../facts.js';
import { ended } from '../initiation/folds.js';
import { into, type Folds } from '../vocabulary.js';

import type { inForceCommands } from './commands.js';

type Reasoned = Entry<{ readonly reason: string }>;

/** What each command to a decision in force changes. */
export const inForceFolds: Folds<typeof inForceCommands> = {
  'execution.suspended': (facts, entry) => {
    const { payload, given } = entry;
    const suspended = execution(facts, {
      suspension: {
        cause: payload.cause,
        on: given.occurredOn,
        by: given.actor.personId,
        reviewOn: payload.reviewOn,
        reviews: 0,
      },
      suspensions: facts.execution.suspensions + 1,
    });
    return urgency(suspended, payload.urgent, entry);
  },
  'suspension.reviewed': into('execution', ({ suspension }, { payload: { reviewOn } }) => ({
    suspension:
      suspension === null ? null : { ...suspension, reviewOn, reviews: suspension.reviews + 1 },
  })),
  'execution.resumed': (facts, entry) =>
    urgency(execution(facts, { suspension: null }), false, entry),
  'adjustment.minor': (facts, { payload, given }) => {
    const { minorAdjustments } = facts.execution;
    const one = { on: given.occurredOn, summary: payload.summary };
    return withDetermination(
      execution(facts, { minorAdjustments: [...minorAdjustments, one] }),
      { question: 'majorAdjustment', answer: false, reason: payload.determination },
      given,
    );
  },
  'adjustment.major': (facts, entry) => major(linked('adjusts')(facts, entry), entry),
  'stop.opened': linked('stops'),
  'adjustment.dropped': into('execution', () => ({ majorAdjustment: null })),
  'decision.completed': (facts, entry) => ended(facts, 'completed', entry),
  'decision.expired': (facts, { payload }) => ({
    ...facts,
    ending: { how: 'expired', on: payload.on, reason: '有效期届满' },
  }),
  'decision.superseded': (facts, entry) => ended(facts, 'superseded', entry),
  'decision.stopped': (facts, entry) => ended(facts, 'stopped', entry),
  'decision.annulled': (facts, entry) => ended(facts, 'annulled', entry),
  'annulment.recorded': (facts) => facts,
  'matter.baseAnnulled': (facts, entry) => ended(facts, 'terminated', entry),
  'irregularity.recorded': (facts) => facts,
};

/** Notes that a linked case now runs by which the decision is adjusted or stopped. */
export function linked(
  kind: NonNullable<ExecutionFacts['majorAdjustment']>['kind'],
): Fold<Facts, Reasoned['payload']> {
  return into('execution', (_now, { payload: { reason }, given }) => ({
    majorAdjustment: { kind, on: given.occurredOn, reason },
  }));
}

/** Determines that the adjustment is a major one. */
export function major(facts: Facts, { payload: { reason }, given }: Reasoned): Facts {
  return withDetermination(facts, { question: 'majorAdjustment', answer: true, reason }, given);
}

function urgency(facts: Facts, answer: boolean, { payload: { reason }, given }: Reasoned): Facts {
  return withDetermination(facts, { question: 'urgentSuspension', answer, reason }, given);
}

function execution(facts: Facts, change: Partial<ExecutionFacts>): Facts {
  return { ...facts, execution: { ...facts.execution, ...change } };
}
