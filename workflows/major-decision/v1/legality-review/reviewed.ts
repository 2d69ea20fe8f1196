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

/** Whether this text of the alternative was reviewed, or confirmed by the reviewer afterwards. */
export function isReviewed(facts: Facts, key: string, hash: string): boolean {
  return [...facts.review.findings, ...facts.review.confirmations].some(
    (one) => one.alternative === key && one.hash === hash,
  );
}

/** The people who reviewed or advised in this round: none of them may have drafted. */
export function legalityPeople({ review }: Facts): readonly string[] {
  return [
    ...review.findings.map(({ reviewer }) => reviewer),
    ...review.advisers.map(({ personId }) => personId),
  ];
}

/**
 * The draft version that was reviewed, where the reviewer found every later change to be one of
 * wording only; `null` where there is none, or not all were.
 */
export function onlyWordedSince({ drafting, review }: Facts): number | null {
  const confirmed = (key: string, hash: string): boolean =>
    review.confirmations.some((one) => one.alternative === key && one.hash === hash);
  const found = (key: string, hash: string): boolean =>
    review.findings.some((one) => one.alternative === key && one.hash === hash);
  const whole =
    review.confirmations.every((one) => one.wordingOnly) &&
    drafting.alternatives.every(({ key, hash }) => found(key, hash) || confirmed(key, hash));
  return whole ? review.draftVersion : null;
}

/** The supplements that were demanded while the file was under review: its time stood still. */
export function supplementsOf({ review }: Facts): readonly Pause[] {
  return review.supplements
    .filter(({ on }) => review.acceptedOn !== null && on >= review.acceptedOn)
    .map(({ on, repliedOn }) => ({ from: on, until: repliedOn }));
}
