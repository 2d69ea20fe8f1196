import type { Folds } from '../vocabulary.js';

import type { agendaCommands } from './commands.js';
import type { Item } from './facts.js';
import { changed } from './item.js';

/** What each command to the agenda changes. */
export const agendaFolds: Folds<typeof agendaCommands> = {
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
};
