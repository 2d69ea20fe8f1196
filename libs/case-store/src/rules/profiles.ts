import type { Pool } from 'pg';

import { TODAY } from '../sql.js';
import type { RulesText } from './rules-text.js';

/** The profile of an id that is in force today, with the hash that cases are pinned to. */
export interface ProfileInForce<P> {
  readonly hash: string;
  readonly body: P;
}

/** Whether the profile row `p` is for today. */
export const FOR_TODAY = `coalesce(p.body::json ->> 'from', '') <= ${TODAY}::text
  AND coalesce(p.body::json ->> 'until', '9999') >= ${TODAY}::text`;

/** Records a profile unless it is recorded already; the last recorded of an id is in force. */
export async function recordProfile(
  pool: Pool,
  id: string,
  { hash, body }: RulesText,
): Promise<void> {
  await pool.query(
    `INSERT INTO juece.profile (hash, id, body) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING`,
    [hash, id, body],
  );
}

/** The profile of an id that is in force today; `undefined` when there is none. */
export async function profileInForce<P>(
  pool: Pool,
  id: string,
): Promise<ProfileInForce<P> | undefined> {
  const { rows } = await pool.query<RulesText>(
    `SELECT p.hash, p.body FROM juece.profile p WHERE p.id = $1 AND ${FOR_TODAY}
      ORDER BY p.recorded_at DESC LIMIT 1`,
    [id],
  );
  const [row] = rows;
  return row === undefined ? undefined : { hash: row.hash, body: JSON.parse(row.body) as P };
}

/** Every profile in force today, by id, with the organs that it is assigned to. */
export async function profilesInForce<P>(
  pool: Pool,
  limit: number,
): Promise<readonly (ProfileInForce<P> & { readonly organs: readonly string[] })[]> {
  const { rows } = await pool.query<RulesText & { organs: string[] | null }>(
    `SELECT DISTINCT ON (p.id) p.hash, p.body,
       (SELECT array_agg(o.id ORDER BY o.id) FROM juece.organ o WHERE o.profile_id = p.id) AS organs
       FROM juece.profile p WHERE ${FOR_TODAY} ORDER BY p.id, p.recorded_at DESC LIMIT $1`,
    [limit],
  );
  return rows.map(({ hash, body, organs }) => ({
    hash,
    body: JSON.parse(body) as P,
    organs: organs ?? [],
  }));
}

/** The hashes of the profile and the calendar in force for an organ; `undefined` for no such organ. */
export async function rulesInForce(
  pool: Pool,
  organId: string,
): Promise<{ readonly profile: string; readonly calendar: string } | undefined> {
  const { rows } = await pool.query<{ profile: string; calendar: string }>({
    name: 'rules-in-force',
    text: `SELECT
             (SELECT p.hash FROM juece.profile p WHERE p.id = o.profile_id AND ${FOR_TODAY}
               ORDER BY p.recorded_at DESC LIMIT 1) AS profile,
             (SELECT k.hash FROM juece.calendar k ORDER BY k.recorded_at DESC LIMIT 1) AS calendar
           FROM juece.organ o WHERE o.id = $1`,
    values: [organId],
  });
  return rows[0];
}

/**
 * Assigns a profile to an organ: the decisions that it opens from now on are pinned to it, those it
 * has opened stay on theirs.
 *
 * @returns whether there is such an organ.
 */
export async function assignProfile(
  owner: Pool,
  organId: string,
  profileId: string,
): Promise<boolean> {
  const { rowCount } = await owner.query(`UPDATE juece.organ SET profile_id = $2 WHERE id = $1`, [
    organId,
    profileId,
  ]);
  return rowCount === 1;
}
