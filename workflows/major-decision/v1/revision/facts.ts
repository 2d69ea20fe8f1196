/** How a point of the review is answered (art. 28). */
export const ANSWERS = {
  adopted: { zh: '采纳', en: 'Adopted' },
  declined: { zh: '不采纳', en: 'Declined' },
} as const;

/** Whether a point is adopted. */
export type PointAnswer = keyof typeof ANSWERS;

/** A later version that the reviewer let stand on his opinion. */
export interface Confirmation {
  readonly alternative: string;
  readonly hash: string;
  readonly wordingOnly: boolean;
  readonly on: string;
}
