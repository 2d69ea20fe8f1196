import type { Interest, ItemStance, RiskFinding, Speech, Tally } from '../discussion/facts.js';
import type { ItemDecision } from '../head-decision/facts.js';

/** An item of the agenda, with all that became of it. */
export interface Item {
  readonly key: string;
  readonly title: string;
  /** The case of the decision that the item is about. */
  readonly decisionId: string | null;
  /** What is presented: the alternatives with their documents in the decision's file. */
  readonly alternatives: readonly { readonly key: string; readonly document: string }[];
  readonly sponsor: string;
  readonly papersOn: string;
  readonly disputed: boolean;
  readonly coordination: string | null;
  readonly stands: 'tabled' | 'withdrawn' | 'open' | 'closed';
  readonly withdrawnBecause: string | null;
  /** The members who take part in the item. */
  readonly present: readonly string[];
  readonly interests: readonly Interest[];
  readonly speeches: readonly Speech[];
  readonly stances: readonly ItemStance[];
  readonly riskFinding: RiskFinding | null;
  /** Computed when the item is closed. */
  readonly tally: Tally | null;
  readonly decision: ItemDecision | null;
}
