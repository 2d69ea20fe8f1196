import type { Facts } from '../facts.js';
import type { Item } from '../items/facts.js';
import { changed, outcomeOf } from '../items/folds.js';
import type { Folds } from '../vocabulary.js';

import type { closingCommands } from './commands.js';

/** What closing an item and closing the year do to the facts. */
export const closingFolds: Folds<typeof closingCommands> = {
  'item.archived': (facts, { payload: { item, decision }, given }) =>
    closed(facts, item, {
      state: 'archived',
      outcome: outcomeOf(
        { ground: 'archived', reason: '决策案卷已立卷归档', reference: decision },
        given,
      ),
    }),
  'item.carriedOver': (facts, { payload: { item, nextCatalogue, reason }, given }) =>
    closed(facts, item, {
      state: 'carriedOver',
      outcome: outcomeOf({ ground: 'carriedOver', reason, reference: nextCatalogue }, given),
    }),
  'year.closed': (facts, { payload: { on } }) => ({
    ...facts,
    ending: { how: 'yearClosed', on, reason: '年度办结' },
  }),
};

function closed(facts: Facts, key: string, how: Pick<Item, 'state' | 'outcome'>): Facts {
  return {
    ...changed(facts, key, () => how),
    latest: { listed: [], amended: [key], withdrawn: [] },
  };
}
