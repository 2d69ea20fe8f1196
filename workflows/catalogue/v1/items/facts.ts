import type { Determination, Words } from '#libs/procedure';

import type { UndisclosedGround } from '../screening/facts.js';

import type { ItemForm } from './form.js';

/** Where an item stands. */
export const ITEM_STATES = {
  submitted: { zh: '待审核', en: 'awaits screening' },
  returned: { zh: '已退回', en: 'returned' },
  retracted: { zh: '已撤回', en: 'retracted' },
  admitted: { zh: '已认定列入', en: 'admitted' },
  rejected: { zh: '已认定不列入', en: 'rejected' },
  merged: { zh: '已合并', en: 'merged' },
  listed: { zh: '已列入目录', en: 'listed' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
  archived: { zh: '已归档', en: 'archived' },
  carriedOver: { zh: '已结转', en: 'carried over' },
} as const satisfies Readonly<Record<string, Words>>;

/** One of the states of an item. */
export type ItemState = keyof typeof ITEM_STATES;

/** What became of an item: why it was returned, rejected, merged, withdrawn, or with what it ended. */
export interface Outcome {
  readonly ground: string;
  readonly reason: string;
  /** The item it was merged into, the decision whose file is closed, the catalogue it went over to. */
  readonly reference: string | null;
  readonly by: string;
  readonly on: string;
}

/** On which ground an item is withheld, by which provision, and who approved. */
export interface Withheld {
  readonly ground: UndisclosedGround;
  readonly legalBasis: string;
  readonly approver: string;
}

/** One matter from its form to the end of the year. */
export interface Item {
  /** `001`, `002`, …: stays the same for the whole year. */
  readonly key: string;
  readonly form: ItemForm;
  readonly state: ItemState;
  readonly enteredBy: string;
  readonly enteredOn: string;
  readonly outcome: Outcome | null;
  /** How the open words were settled for this item; the last one of a question counts. */
  readonly determinations: readonly Determination[];
  /** Who approved, on which ground, that the item stands on the internal list only. */
  readonly withheld: Withheld | null;
  readonly listedOn: string | null;
}

/** The items of a year, each under a key of its own. */
export interface ItemFacts {
  readonly items: readonly Item[];
  /** The number of the last key that was given. */
  readonly lastKey: number;
}

/** Before any item has come in. */
export const initialItems: ItemFacts = { items: [], lastKey: 0 };

/** Finds an item by its key. */
export const itemOf = (
  { items }: Pick<ItemFacts, 'items'>,
  key: string | undefined,
): Item | undefined => items.find((one) => one.key === key);

/** The key of the item that is entered as the given number. */
export const keyOf = (number: number): string => String(number).padStart(3, '0');
