import type { Item } from '../agenda/facts.js';

import type { Speech } from './facts.js';

type Said = Pick<Speech, 'sequence' | 'personId' | 'capacity' | 'kind'>;

/**
 * The opinions that come too late in one discussion (art. 30¶2): a member's first after one of the
 * head's, and whatever comes after the head's last. Opening, questions and chairing are no opinions.
 */
function lateOpinions<S extends Said>(speeches: readonly S[]): readonly S[] {
  const opinions = speeches.filter((one) => one.kind === 'opinion');
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

const isFirst = (one: Said, opinions: readonly Said[]): boolean =>
  opinions.every((other) => other.personId !== one.personId || other.sequence >= one.sequence);

type Discussed = Pick<Item, 'speeches' | 'stances' | 'round'>;

/** What is out of order in the last discussion of an item; a new one mends the one before. */
export const outOfOrder = ({ speeches, round }: Discussed): readonly Speech[] =>
  lateOpinions(speeches.filter((one) => one.round === round));

/**
 * The members whose opinion came too late in an earlier discussion and who were not heard anew: a
 * discussion in which only the head speaks mends nothing. Silence on record is an answer.
 */
export function notHeardAnew(item: Discussed): readonly string[] {
  const rounds = [...Array(item.round).keys()];
  const late = rounds.flatMap((round) =>
    lateOpinions(item.speeches.filter((one) => one.round === round)).map((one) => ({
      ...one,
      round,
    })),
  );
  const open = late.filter(
    ({ personId, capacity, round }) => capacity === 'member' && !isHeard(item, personId, round),
  );
  return [...new Set(open.map((one) => one.personId))];
}

const isHeard = ({ speeches, stances }: Discussed, personId: string, after: number): boolean =>
  speeches.some(
    (one) => one.personId === personId && one.kind === 'opinion' && one.round > after,
  ) || stances.some((one) => one.personId === personId && one.round > after);
