import type { Profile } from '#libs/procedure';

import type { MeetingType } from './facts.js';

/** The meetings of art. 30; another level's own meetings come from its verified rules. */
const BY_STATUTE: readonly string[] = ['standing', 'plenary'];

/**
 * Meetings that no rule can put in the place of art. 30. A Party group's meeting is lawful only for
 * bodies that decide by reference (art. 42) and whose verified rules name it.
 */
const NEVER: readonly string[] = ['partyCommittee', 'special'];

/** Whether a meeting of the type satisfies art. 30 at this level. */
export function isLawfulType(profile: Profile, type: MeetingType): boolean {
  const found = profile['meeting.lawfulTypes'];
  const named: unknown = found?.verified === true ? found.value : undefined;
  const lawful: readonly unknown[] = Array.isArray(named) ? named : BY_STATUTE;
  return lawful.includes(type) && !NEVER.includes(type);
}
