import type { Facts } from '../facts.js';

import type { Item } from './facts.js';

/** An item of which nothing is known yet. */
export const blankItem: Item = {
  key: '',
  title: '',
  decisionId: null,
  alternatives: [],
  notMajor: null,
  foundMajor: null,
  raised: false,
  legalRisks: [],
  loweredRisks: [],
  sponsor: '',
  papersOn: '',
  disputed: false,
  coordination: null,
  stands: 'tabled',
  withdrawnBecause: null,
  present: [],
  round: 0,
  interests: [],
  speeches: [],
  stances: [],
  riskFinding: null,
  tally: null,
  announced: null,
  decision: null,
  notTaken: null,
};

/** The item under the key. */
export function itemOf(facts: Facts, key: string | undefined): Item | undefined {
  return facts.items.find((one) => one.key === key);
}

/** The item that is being discussed. */
export function openItem(facts: Facts): Item | undefined {
  return facts.items.find((one) => one.stands === 'open');
}

/** Changes the item under the key. */
export function changed(facts: Facts, key: string, change: (item: Item) => Partial<Item>): Facts {
  return {
    ...facts,
    items: facts.items.map((one) => (one.key === key ? { ...one, ...change(one) } : one)),
  };
}

/** Changes the item that is being discussed. */
export function underDiscussion(facts: Facts, change: (item: Item) => Partial<Item>): Facts {
  const item = openItem(facts);
  return item === undefined ? facts : changed(facts, item.key, change);
}

/** The list with the entry once. */
export const including = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list : [...list, one];
