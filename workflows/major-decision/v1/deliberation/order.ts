import type { Speech } from './facts.js';

/**
 * The opinions that come too late in the last discussion of a meeting (art. 30¶2): a member's first
 * after one of the head's, and whatever comes after the head's last. Opening, questions and chairing
 * are no opinions.
 */
export function lateOpinions(speeches: readonly Speech[]): readonly Speech[] {
  const round = Math.max(0, ...speeches.map((one) => one.round));
  const opinions = speeches.filter((one) => one.kind === 'opinion' && one.round === round);
  const byHead = opinions.filter((one) => one.capacity === 'head').map((one) => one.sequence);
  if (byHead.length === 0) {
    return [];
  }
  const [first, last] = [Math.min(...byHead), Math.max(...byHead)];
  return opinions.filter(
    (one) =>
      one.sequence > last ||
      (one.capacity === 'member' && one.sequence > first && isFirst(one, opinions)),
  );
}

const isFirst = (one: Speech, opinions: readonly Speech[]): boolean =>
  opinions.every((other) => other.personId !== one.personId || other.sequence >= one.sequence);
