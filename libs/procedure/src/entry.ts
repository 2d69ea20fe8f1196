import type { Given } from './given.js';
import type { JsonObject } from './words.js';

/** What a command brings to the facts. */
export interface Entry<P = JsonObject> {
  readonly payload: P;
  readonly given: Given;
  /** By requirement: why a warning was passed over. */
  readonly reasons?: Readonly<Record<string, string>>;
}

/** Folds one command's entry into the facts; pure, total, keeps unknown facts as they are. */
export type Fold<F, P> = (facts: F, entry: Entry<P>) => F;
