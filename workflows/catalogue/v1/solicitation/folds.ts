import { into, type Folds } from '../vocabulary.js';

import type { solicitationCommands } from './commands.js';

/** What the solicitation does to the facts. */
export const solicitationFolds: Folds<typeof solicitationCommands> = {
  'catalogue.opened': (facts, { payload: { year }, given }) => ({
    ...facts,
    year,
    openedBy: given.actor.personId,
  }),
  'solicitation.issued': into('solicitation', (now, { payload: { on, dueOn, units } }) => ({
    issuedOn: now.issuedOn ?? on,
    dueOn,
    units: [...new Set([...now.units, ...units])],
  })),
  'unit.reportedNone': into('solicitation', ({ none }, { payload: { unitId } }) => ({
    none: [...new Set([...none, unitId])],
  })),
  'solicitation.closed': (facts) => facts,
  'collation.completed': (facts) => facts,
};
