import type { Facts } from '../facts.js';

/** The administrative head among the members of the day. */
export function headOf(facts: Facts): string | undefined {
  return facts.members.members.find((one) => one.capacity === 'head')?.personId;
}

/** The members of the meeting, by the list of the day. */
export function memberIds(facts: Facts): readonly string[] {
  return facts.members.members.map((one) => one.personId);
}
