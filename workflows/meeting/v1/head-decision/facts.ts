import type { Words } from '#libs/procedure';

import type { Entered } from '../entered.js';

/** What the head may decide on an item. */
export const OUTCOMES = {
  approved: { zh: '决定通过', en: 'Approved' },
  approvedInPrinciple: { zh: '决定原则通过', en: 'Approved in principle' },
  amend: { zh: '决定修改后再行审议', en: 'Sent back for amendment' },
  discussAgain: { zh: '决定再次讨论', en: 'To be discussed again' },
  deferred: { zh: '决定暂缓', en: 'Deferred' },
  rejected: { zh: '决定不予通过', en: 'Rejected' },
  uncontrollable: { zh: '认定风险不可控', en: 'Risk found not controllable' },
} as const;

/** One of the outcomes. */
export type Outcome = keyof typeof OUTCOMES;

/** What the head decided on an item. */
export interface ItemDecision {
  readonly outcome: Outcome;
  readonly alternative: string | null;
  /** What must change, or why; `null` where the draft is simply approved. */
  readonly reason: string | null;
  /** By requirement of the decision: why a warning was passed over. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly entered: Entered;
}

/** What the decision would refuse of an item, why, and where the matter goes back to. */
export interface NotTaken {
  /** The command of the decision that it would refuse. */
  readonly step: string;
  readonly because: Words;
  readonly backTo: Words;
}

/** What the head announced at the meeting, in its words, and why it cannot become the outcome. */
export interface Announced {
  readonly outcome: Outcome;
  readonly alternative: string | null;
  readonly words: string;
  /** In which discussion of the item it was announced. */
  readonly round: number;
  readonly notTaken: NotTaken | null;
}
