import type { Day } from '#libs/legal-time';
import type { JsonObject, Procedure } from '#libs/procedure';

import type { majorDecisionV1 } from '../v1/index.js';
import type { Assumptions } from './assumptions.js';
import type { ItemId } from './items.js';

/** What a decision under forecast remembers. */
export type Facts = typeof majorDecisionV1 extends Procedure<infer F> ? F : never;

/** What a step may look at. */
export interface Now {
  readonly facts: Facts;
  readonly day: Day;
  readonly organId: string;
  readonly assumed: Assumptions;
  /** The active states, as `machine/path`. */
  readonly states: readonly string[];
  /** The last day of a clock of the procedure, as the engine computes it from the facts. */
  readonly dueOn: (clock: string) => Day | null;
  /** Takes for granted that a paper of this kind is there, and gives its id. */
  readonly paper: (kind: string) => string;
}

/** One thing that happens next, by whom, with the facts that are taken for granted. */
export interface AssumedStep {
  readonly item: ItemId;
  readonly command: string;
  /** Who gives it, where that is not the first role of the command. */
  readonly by?: string;
  /** Where it is in turn: whether it is what happens next. */
  readonly when?: (now: Now) => boolean;
  readonly give: (now: Now) => JsonObject;
  /** The payload's day that is looked for: the first under which no requirement is unmet. */
  readonly looksFor?: string;
  /** The day before which it does not happen. */
  readonly from?: (now: Now) => Day | null;
  /**
   * A requirement that has two readings, of which the stricter is the looser with a day to spare: the
   * day looked for is good when the act meets it a day earlier, too.
   */
  readonly rehearses?: Rehearsal;
  /** Given only where that act, on its day, would not meet the requirement. */
  readonly unless?: Rehearsal;
  /** The work of the item is done with it, so that the days that people take lie before it. */
  readonly ends?: true;
}

/** An act that is looked at before its day comes, and the requirement that matters. */
export interface Rehearsal {
  readonly until: string;
  readonly requirement: string;
}

/** What stands for every text that the forecast takes for granted. */
export const SAYS = '推演假定';
