import type { Facts, Item, Schedule } from '../facts.js';
import type { Folds } from '../rule.js';
import type { conveningCommands } from '../stages/convening.js';
import { changed } from './item.js';

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
  'item.tabled': (facts, { payload }) => {
    const item: Item = {
      key: payload.item,
      title: payload.title,
      decisionId: payload.decision ?? null,
      alternatives: payload.alternatives ?? [],
      sponsor: payload.sponsor,
      papersOn: payload.papersOn,
      disputed: payload.disputed,
      coordination: payload.coordination ?? null,
      stands: 'tabled',
      withdrawnBecause: null,
      present: [],
      interests: [],
      speeches: [],
      stances: [],
      riskFinding: null,
      tally: null,
      decision: null,
    };
    return { ...facts, items: [...facts.items, item] };
  },
  'item.withdrawn': (facts, { payload }) =>
    changed(facts, payload.item, () => ({
      stands: 'withdrawn',
      withdrawnBecause: payload.reason,
    })),
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
