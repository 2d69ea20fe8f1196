import type { Interest, ItemStance, RiskFinding, Speech, Tally } from '../discussion/facts.js';
import type { Announced, ItemDecision, NotTaken } from '../head-decision/facts.js';

/** An item of the agenda, with all that became of it. */
export interface Item {
  readonly key: string;
  readonly title: string;
  /** The case of the decision that the item is about. */
  readonly decisionId: string | null;
  /** What is presented: the alternatives with their documents in the decision's file. */
  readonly alternatives: readonly { readonly key: string; readonly document: string }[];
  /** Why it is no major decision, determined by whom; `null` where it is about a decision. */
  readonly notMajor: { readonly reason: string; readonly by: string; readonly on: string } | null;
  /** What the review department found against that determination. */
  readonly foundMajor: { readonly reason: string; readonly by: string; readonly on: string } | null;
  /** Raised at the meeting, not on its agenda. */
  readonly raised: boolean;
  /** The legal risks with which its alternatives are discussed (探索性改革). */
  readonly legalRisks: readonly string[];
  /** The risks that were graded lower than before, and what changed. */
  readonly loweredRisks: readonly string[];
  readonly sponsor: string;
  readonly papersOn: string;
  readonly disputed: boolean;
  readonly coordination: string | null;
  readonly stands: 'tabled' | 'withdrawn' | 'open' | 'closed';
  readonly withdrawnBecause: string | null;
  /** The members who take part in the item. */
  readonly present: readonly string[];
  /** Which discussion of the item it is; each new one counts one more. */
  readonly round: number;
  readonly interests: readonly Interest[];
  readonly speeches: readonly Speech[];
  readonly stances: readonly ItemStance[];
  readonly riskFinding: RiskFinding | null;
  /** Computed when the item is closed. */
  readonly tally: Tally | null;
  readonly decision: ItemDecision | null;
  /** What was announced of the item at the meeting, in its words. */
  readonly announced: Announced | null;
  /** Why the decision does not take what the meeting has on record; `null` where it takes all. */
  readonly notTaken: NotTaken | null;
}
