import type { Records } from '../rule.js';
import type { standingCommands } from '../stages/standing.js';
import { linked } from './evaluation.js';
import { execution } from './execution.js';
import { ended } from './initiation.js';

export const standingRecords: Records<typeof standingCommands> = {
  'execution.suspended': (facts, { payload, given }) =>
    execution(facts, {
      suspension: {
        cause: payload.cause,
        on: given.occurredOn,
        by: given.actor.personId,
        reviewOn: payload.reviewOn,
      },
      suspensions: facts.execution.suspensions + 1,
    }),
  'execution.resumed': (facts) => execution(facts, { suspension: null }),
  'adjustment.minor': (facts, { payload, given }) =>
    execution(facts, {
      minorAdjustments: [
        ...facts.execution.minorAdjustments,
        { on: given.occurredOn, summary: payload.summary },
      ],
    }),
  'adjustment.major': (facts, entry) => linked(facts, 'adjusts', entry),
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
