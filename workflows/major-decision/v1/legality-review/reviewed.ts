import type { Pause } from '#libs/legal-time';

import type { Alternative } from '../drafting/facts.js';
import type { Finding, ReviewConclusion } from './facts.js';
import type { Facts } from '../facts.js';

/** Art. 25: what is unlawful, or lacks a statutory procedure, must not be submitted. */
const PASSING: readonly ReviewConclusion[] = ['lawful', 'revisable', 'exploratory'];

/** What the reviewer found about the alternative in this round. */
export function findingOf(facts: Facts, key: string): Finding | undefined {
  return facts.review.findings.find((one) => one.alternative === key);
}

/** The alternatives that may be submitted for discussion, each with its present hash. */
export function goingOn(facts: Facts): readonly Pick<Alternative, 'key' | 'hash'>[] {
  return facts.drafting.alternatives
    .filter(({ key }) => {
      const finding = findingOf(facts, key);
      return finding !== undefined && PASSING.includes(finding.conclusion);
    })
    .map(({ key, hash }) => ({ key, hash }));
}

/** The findings of an exploratory reform among what goes on to the meeting. */
export function exploratoryOf(facts: Facts): readonly Finding[] {
  return goingOn(facts)
    .map(({ key }) => findingOf(facts, key))
    .filter((one) => one !== undefined)
    .filter(({ conclusion }) => conclusion === 'exploratory');
}

/** Whether this text of the alternative was reviewed, or confirmed by the reviewer afterwards. */
export function isReviewed(facts: Facts, key: string, hash: string): boolean {
  return [...facts.review.findings, ...facts.review.confirmations].some(
    (one) => one.alternative === key && one.hash === hash,
  );
}

/** Whether every alternative as it stands was found upon. */
export const isReviewedWhole = (facts: Facts): boolean =>
  facts.drafting.alternatives.length > 0 &&
  facts.drafting.alternatives.every(({ key, hash }) => isReviewed(facts, key, hash));

/** The people who reviewed or advised in this round: none of them may have drafted. */
export function legalityPeople({ review }: Facts): readonly string[] {
  return [
    ...review.findings.map(({ reviewer }) => reviewer),
    ...review.advisers.map(({ personId }) => personId),
  ];
}

/** The text of the alternative that the reviewer last found upon or confirmed, by its hash. */
export function lastReviewed({ review }: Facts, key: string): string | undefined {
  const about = (one: { readonly alternative: string }): boolean => one.alternative === key;
  return (review.confirmations.filter(about).at(-1) ?? review.findings.find(about))?.hash;
}

/**
 * The draft version up to which conclusions must reach: the present one, unless the reviewer found
 * that what changed since an earlier one is wording only.
 */
export function substanceVersion(facts: Facts): number {
  const { drafting, review } = facts;
  const settled = drafting.alternatives.every(({ key, hash }) => isReviewed(facts, key, hash));
  if (review.draftVersion === null || !settled) {
    return drafting.version;
  }
  const changed = review.confirmations.filter((one) => !one.wordingOnly);
  return Math.max(review.draftVersion, ...changed.map((one) => one.version));
}

/** The supplements that were demanded while the file was under review: its time stood still. */
export function supplementsOf({ review }: Facts): readonly Pause[] {
  return review.supplements
    .filter(({ on }) => review.acceptedOn !== null && on >= review.acceptedOn)
    .map(({ on, repliedOn }) => ({ from: on, until: repliedOn }));
}
