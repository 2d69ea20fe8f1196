import { withDetermination, type Determination, type Given } from '#libs/procedure';

import { itemOf, keyOf, type Facts, type Item, type Outcome } from '../facts.js';
import type { ItemForm } from '../item-form.js';
import type { Question } from '../questions.js';

/** Enters forms as items, each under the next key. */
export function entered(facts: Facts, forms: readonly ItemForm[], given: Given): Facts {
  const items = forms.map((form, index): Item => ({
    ...newItem(keyOf(facts.lastKey + index + 1), form, given),
  }));
  return {
    ...facts,
    items: [...facts.items, ...items],
    lastKey: facts.lastKey + items.length,
  };
}

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

export function outcomeOf(
  { ground, reason, reference }: Pick<Outcome, 'ground' | 'reason' | 'reference'>,
  given: Given,
): Outcome {
  return { ground, reason, reference, by: given.actor.personId, on: given.occurredOn };
}

interface Finding {
  readonly question: Question;
  readonly answer: boolean;
  readonly reason: string;
  readonly evidence?: readonly string[];
}

/** Adds what was determined of one item; an earlier answer to the same question is replaced. */
export function determined(
  determinations: readonly Determination[],
  finding: Finding,
  given: Given,
): readonly Determination[] {
  return withDetermination({ documents: {}, defects: [], determinations }, finding, given)
    .determinations;
}
