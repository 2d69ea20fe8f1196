import type { Stance } from '../discussion/facts.js';
import type { Entered } from '../entered.js';
import { OUTCOMES } from '../head-decision/facts.js';

/** What minutes may say became of an item. */
export const ITEM_RESULTS = {
  ...OUTCOMES,
  noEffect: { zh: '所作决定不发生效力', en: 'The decision has no effect' },
  undecided: { zh: '讨论后尚未作出决定', en: 'Discussed, not yet decided' },
  withdrawn: { zh: '未上会讨论', en: 'Not discussed' },
} as const;

/** One of the results. */
export type ItemResult = keyof typeof ITEM_RESULTS;

/** The record as it was signed; nothing in it changes, corrections are appended. */
export interface SignedRecord {
  readonly document: string;
  readonly signers: readonly string[];
  readonly on: string;
  readonly entered: Entered;
}

/** A correction appended to the signed record. */
export interface Correction {
  readonly item: string | null;
  readonly what: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

/** What the minutes say of one item. */
export interface MinutesItem {
  readonly item: string;
  readonly result: ItemResult;
  readonly stances: readonly { readonly personId: string; readonly stance: Stance }[];
  readonly differences: string | null;
}

/** The minutes as they were filed, point by point. */
export interface FiledMinutes {
  readonly document: string;
  readonly present: readonly string[];
  readonly items: readonly MinutesItem[];
  readonly entered: Entered;
}
