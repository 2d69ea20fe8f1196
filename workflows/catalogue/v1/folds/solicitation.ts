import type { Folds } from '../rule.js';
import type { solicitationCommands } from '../stages/solicitation.js';
import { changed, entered, outcomeOf } from './items.js';

export const solicitationFolds: Folds<typeof solicitationCommands> = {
  'catalogue.opened': (facts, { payload, given }) => ({
    ...facts,
    year: payload.year,
    openedBy: given.actor.personId,
  }),
  'solicitation.issued': (facts, { payload }) => ({
    ...facts,
    solicitation: {
      ...facts.solicitation,
      issuedOn: facts.solicitation.issuedOn ?? payload.on,
      dueOn: payload.dueOn,
      units: [...new Set([...facts.solicitation.units, ...payload.units])],
    },
  }),
  'items.submitted': (facts, { payload, given }) => entered(facts, payload.items, given),
  'items.entered': (facts, { payload, given }) => entered(facts, payload.items, given),
  'unit.reportedNone': (facts, { payload }) => ({
    ...facts,
    solicitation: {
      ...facts.solicitation,
      none: [...new Set([...facts.solicitation.none, payload.unitId])],
    },
  }),
  'item.revised': (facts, { payload }) =>
    changed(facts, payload.item, () => ({
      form: payload.form,
      state: 'submitted',
      outcome: null,
    })),
  'item.retracted': (facts, { payload, given }) =>
    changed(facts, payload.item, () => ({
      state: 'retracted',
      outcome: outcomeOf({ ground: 'retracted', reason: payload.reason, reference: null }, given),
    })),
  'solicitation.closed': (facts) => facts,
  'collation.completed': (facts) => facts,
  'catalogue.terminated': (facts, { payload, given }) => ({
    ...facts,
    ending: { how: 'terminated', on: given.occurredOn, reason: payload.reason },
  }),
};
