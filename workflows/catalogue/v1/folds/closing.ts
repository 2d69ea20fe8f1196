import type { Folds } from '../rule.js';
import type { closingCommands } from '../stages/closing.js';
import { changed, outcomeOf } from './items.js';

export const closingFolds: Folds<typeof closingCommands> = {
  'filing.recorded': (facts, { payload }) => ({
    ...facts,
    filings: [...facts.filings, { with: payload.with, on: payload.on }],
  }),
  'item.archived': (facts, { payload, given }) => ({
    ...changed(facts, payload.item, () => ({
      state: 'archived',
      outcome: outcomeOf(
        { ground: 'archived', reason: '决策案卷已立卷归档', reference: payload.decision },
        given,
      ),
    })),
    latest: { listed: [], amended: [payload.item], withdrawn: [] },
  }),
  'item.carriedOver': (facts, { payload, given }) => ({
    ...changed(facts, payload.item, () => ({
      state: 'carriedOver',
      outcome: outcomeOf(
        { ground: 'carriedOver', reason: payload.reason, reference: payload.nextCatalogue },
        given,
      ),
    })),
    latest: { listed: [], amended: [payload.item], withdrawn: [] },
  }),
  'year.closed': (facts, { payload }) => ({
    ...facts,
    ending: { how: 'yearClosed', on: payload.on, reason: '年度办结' },
  }),
};
