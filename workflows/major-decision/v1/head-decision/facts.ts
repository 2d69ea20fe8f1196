/** What the organ found, at the meeting, about the risk (art. 24: 决策机关认为). */
export interface RiskFinding {
  readonly controllable: boolean;
  readonly reason: string;
  readonly on: string;
}

/** What the head may decide on the basis of the discussion (art. 30¶1, art. 24). */
export type HeadOutcome =
  | 'approved'
  | 'approvedInPrinciple'
  | 'amend'
  | 'discussAgain'
  | 'deferred'
  | 'rejected'
  | 'uncontrollable';

/** What the head decided, on which version, and why. */
export interface HeadDecision {
  readonly outcome: HeadOutcome;
  readonly alternative: string | null;
  readonly hash: string | null;
  readonly on: string;
  readonly by: string;
  /** Why, or what must change; `null` where the draft is simply approved. */
  readonly reason: string | null;
}

/** The version in which the changes of wording were carried out (原则通过). */
export interface Wording {
  readonly alternative: string;
  readonly documentId: string;
  readonly hash: string;
}
