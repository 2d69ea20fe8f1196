import type { Facts } from '../facts.js';
import { firmsAmong } from '../drafting/hands.js';
import type { AdviserOpinion } from './facts.js';

/** Whether an adviser drafted or advised the sponsor, by himself or by his firm. */
export function isOnBothSides(
  { draftedBy, advisedBy, outside }: Facts['drafting'],
  { personId, employer }: Pick<AdviserOpinion, 'personId' | 'employer'>,
): boolean {
  return (
    [...draftedBy, ...advisedBy].includes(personId) ||
    (employer !== null && firmsAmong(outside, [employer]).length > 0)
  );
}

/** The people who both had a hand in the draft and reviewed it, advised on it or concluded upon it. */
export function peopleOnBothSides({
  drafting,
  review,
  fairCompetition,
}: Pick<Facts, 'drafting' | 'review' | 'fairCompetition'>): readonly string[] {
  const own = [...drafting.draftedBy, ...drafting.advisedBy];
  const judging = [
    ...review.findings.map(({ reviewer }) => reviewer),
    ...(review.opinion === null ? [] : [review.opinion.by]),
    ...(fairCompetition.reviewedBy === null ? [] : [fairCompetition.reviewedBy]),
  ].filter((one) => own.includes(one));
  const advising = review.advisers.filter((one) => isOnBothSides(drafting, one));
  return [...new Set([...judging, ...advising.map(({ personId }) => personId)])];
}
