import type { Facts } from '../facts.js';

/** Whether the draft went on to legality review or further. */
const leftForming = ({ review, deliberation }: Facts): boolean =>
  review.submittedOn !== null || review.opinion !== null || deliberation.meeting !== null;

/** A matter that ended while it was formed owes only the papers of what was done. */
export const owesInquiries = (facts: Facts): boolean => facts.ending === null || leftForming(facts);
