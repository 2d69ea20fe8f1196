import type { Folds } from '../vocabulary.js';

import type { publicationCommands } from './commands.js';

/** What the publication and the filing do to the facts. */
export const publicationFolds: Folds<typeof publicationCommands> = {
  'list.published': (facts, { payload: { on, address } }) => {
    const admitted = facts.items.filter((item) => item.state === 'admitted');
    return {
      ...facts,
      publishedOn: on,
      address,
      items: facts.items.map((item) =>
        item.state === 'admitted' ? { ...item, state: 'listed', listedOn: on } : item,
      ),
      latest: { listed: admitted.map((item) => item.key), amended: [], withdrawn: [] },
    };
  },
  'filing.recorded': (facts, { payload }) => ({
    ...facts,
    filings: [...facts.filings, { with: payload.with, on: payload.on }],
  }),
};
