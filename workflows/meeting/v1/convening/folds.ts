import type { Facts } from '../facts.js';
import type { Folds, OnRecord } from '../vocabulary.js';

import type { conveningCommands } from './commands.js';
import type { Schedule } from './facts.js';

/** What is stated of the same happening again corrects what was stated first. */
export const conveningOnRecord: OnRecord<typeof conveningCommands> = {
  'notice.sent': ({ notice }) => notice !== null,
};

/** What each command of the convening changes. */
export const conveningFolds: Folds<typeof conveningCommands> = {
  'meeting.convened': (facts, { payload }) => ({
    ...facts,
    title: payload.title,
    type: payload.type,
    schedule: scheduleOf(payload),
    members: { on: payload.listedOn, basis: payload.basis, members: payload.members },
  }),
  'members.listed': (facts, { payload }) => ({
    ...facts,
    members: { on: payload.listedOn, basis: payload.basis, members: payload.members },
  }),
  // What was sent spoke of the old day: the notice is sent anew.
  'meeting.rescheduled': (facts, { payload }) => ({
    ...facts,
    schedule: scheduleOf(payload),
    notice: null,
  }),
  'meeting.cancelled': (facts, { payload, given }): Facts => ({
    ...facts,
    ending: { how: 'cancelled', on: given.occurredOn, reason: payload.reason },
  }),
  'notice.sent': (facts, { payload }) => ({
    ...facts,
    notice: { on: payload.on, recipients: payload.recipients },
  }),
};

function scheduleOf({ plannedOn, slot, place, papersBy }: Schedule): Schedule {
  return { plannedOn, slot, place, papersBy };
}
