import type { Facts } from '../facts.js';

/** Who acts as head among the members of the day: the acting head where one is listed. */
export function headOf(facts: Facts): string | undefined {
  const { members } = facts.members;
  const acting = members.find((one) => one.capacity === 'actingHead');
  return (acting ?? members.find((one) => one.capacity === 'head'))?.personId;
}

/** The members of the meeting, by the list of the day. */
export function memberIds(facts: Facts): readonly string[] {
  return facts.members.members.map((one) => one.personId);
}
