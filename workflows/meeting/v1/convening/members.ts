import type { Item } from '../agenda/facts.js';
import { participants } from '../discussion/majority.js';
import type { Facts } from '../facts.js';

import type { MemberCapacity } from './facts.js';

/** The head and, where one is listed, who lawfully acts for him. */
export function headsOf(facts: Facts): readonly string[] {
  const of = (capacity: MemberCapacity): readonly string[] =>
    facts.members.members.filter((one) => one.capacity === capacity).map((one) => one.personId);
  return [...of('head'), ...of('actingHead')];
}

/** Who is the head for an item: who lawfully acts, where the head is away or withdraws from it. */
export function headOf(
  facts: Facts,
  item: Pick<Item, 'present' | 'interests'> | undefined,
): string | undefined {
  const heads = headsOf(facts);
  return item === undefined
    ? heads[0]
    : (heads.find((one) => participants(item).includes(one)) ?? heads[0]);
}

/** The members of the meeting, by the list of the day. */
export function memberIds(facts: Facts): readonly string[] {
  return facts.members.members.map((one) => one.personId);
}
