import type { Pool } from 'pg';

/** Immutable rules under their hash; `body` is the RFC 8785 text that the hash is over. */
export interface RulesText {
  readonly hash: string;
  readonly body: string;
}

/** The text of the profile or the calendar under a hash; `undefined` where none is recorded. */
export async function findRulesText(
  pool: Pool,
  kind: 'profile' | 'calendar',
  hash: string,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ body: string }>(
    `SELECT body FROM juece.${kind} WHERE hash = $1`,
    [hash],
  );
  return rows[0]?.body;
}
