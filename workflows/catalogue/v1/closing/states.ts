import { amendItems } from '../effects.js';
import { LIST_ARTICLE, type States, type StepsElsewhere } from '../vocabulary.js';

/** While the list is in force each item is closed, and then the year. */
export const closingSteps: StepsElsewhere = {
  'catalogue/inForce': {
    'item.archived': {
      requires: ['C-known-item', 'C-closable', 'A33-archived'],
      then: [amendItems],
    },
    'item.carriedOver': {
      requires: ['C-known-item', 'C-closable', 'C-next-catalogue'],
      then: [amendItems],
    },
    'year.closed': {
      requires: ['C-year-settled', 'C-year-over', 'C-filing', 'C-file', 'A39-defects'],
      to: 'yearClosed',
    },
  },
};

/** The end of a year's catalogue. */
export const closingStates: States = {
  'catalogue/yearClosed': {
    title: { zh: '年度办结', en: 'Year closed' },
    basis: LIST_ARTICLE,
    tags: ['ended'],
  },
};
