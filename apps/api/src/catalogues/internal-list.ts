import type { Engine } from '#libs/case-engine';
import { describePerson } from '#libs/identity';

/** Those who compile, screen and approve the list see also what is not disclosed. */
const ROLES: readonly string[] = ['office', 'reviewer', 'reviewHead', 'head'];

/** The organs whose internal list the person may see. */
export async function organsOfInternalList(
  pool: Engine['pool'],
  personId: string,
): Promise<readonly string[]> {
  const mandates = (await describePerson(pool, personId))?.mandates ?? [];
  return mandates.filter(({ role }) => ROLES.includes(role)).map(({ organId }) => organId);
}
