import type { Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { Folds } from '../vocabulary.js';

import type { itemCommands } from './commands.js';
import { itemOf, keyOf, type Item, type Outcome } from './facts.js';
import type { ItemForm } from './form.js';

/** What submitting, revising and retracting do to the items. */
export const itemFolds: Folds<typeof itemCommands> = {
  'items.submitted': entered,
  'items.entered': entered,
  'item.revised': (facts, { payload: { item, form } }) =>
    changed(facts, item, () => ({ form, state: 'submitted', outcome: null })),
  'item.retracted': (facts, { payload: { item, reason }, given }) =>
    changed(facts, item, () => ({
      state: 'retracted',
      outcome: outcomeOf({ ground: 'retracted', reason }, given),
    })),
};

interface Entering {
  readonly payload: { readonly items: readonly ItemForm[] };
  readonly given: Given;
}

/** Enters forms as items, each under the next key. */
function entered(facts: Facts, { payload, given }: Entering): Facts {
  const items = payload.items.map((form, index) =>
    newItem(keyOf(facts.lastKey + index + 1), form, given),
  );
  return {
    ...facts,
    items: [...facts.items, ...items],
    lastKey: facts.lastKey + items.length,
  };
}

/** An item as it comes in. */
export function newItem(key: string, form: ItemForm, given: Given): Item {
  return {
    key,
    form,
    state: 'submitted',
    enteredBy: given.actor.personId,
    enteredOn: given.occurredOn,
    outcome: null,
    determinations: [],
    withheld: null,
    listedOn: null,
  };
}

/** Changes one item; facts without it stay as they are. */
export function changed(facts: Facts, key: string, change: (item: Item) => Partial<Item>): Facts {
  return itemOf(facts, key) === undefined
    ? facts
    : {
        ...facts,
        items: facts.items.map((item) => (item.key === key ? { ...item, ...change(item) } : item)),
      };
}

type Ended = Pick<Outcome, 'ground' | 'reason'> & Partial<Pick<Outcome, 'reference'>>;

/** What became of an item, in the name of the person who acts. */
export function outcomeOf({ ground, reason, reference = null }: Ended, given: Given): Outcome {
  return { ground, reason, reference, by: given.actor.personId, on: given.occurredOn };
}
