import type { Pool } from 'pg';

import { recordProfile as recordText } from '#libs/case-store';
import type { Profile } from '#libs/procedure';

import { canonicalText, sha256 } from './canonical.js';

/** A profile over a time in which its rules stay the same, as it is kept and hashed. */
export interface RecordedProfile {
  readonly id: string;
  /** The first day and, where there is one, the last. */
  readonly from: string;
  readonly until: string | null;
  /** What the cases of this time are decided by. */
  readonly values: Profile;
  /** Who recorded it; absent: it came with the program, or from whoever runs it. */
  readonly recordedBy?: string;
}

/** A recorded profile with the hash that cases are pinned to. */
export interface StandingProfile<P extends RecordedProfile = RecordedProfile> {
  readonly hash: string;
  readonly body: P;
}

/** The legal day at the authority by the clock of the server, simulated or not. */
const TODAY = `(coalesce((SELECT now_at FROM juece.simulation_clock), clock_timestamp())
  AT TIME ZONE 'Asia/Shanghai')::date::text`;

/** Whether the profile row `p` is for today. */
export const FOR_TODAY = `coalesce(p.body::json ->> 'from', '') <= ${TODAY}
  AND coalesce(p.body::json ->> 'until', '9999') >= ${TODAY}`;

/** Records what a profile says, period by period; what is recorded already stays. */
export async function recordProfile(
  pool: Pool,
  periods: readonly RecordedProfile[],
): Promise<void> {
  for (const period of periods) {
    const body = canonicalText(period);
    await recordText(pool, period.id, { hash: sha256(body), body });
  }
}

/** The profile as it stands today; `undefined` when there is none of this id. */
export async function standingProfile<P extends RecordedProfile>(
  pool: Pool,
  id: string,
): Promise<StandingProfile<P> | undefined> {
  const { rows } = await pool.query<{ hash: string; body: string }>(
    `SELECT p.hash, p.body FROM juece.profile p WHERE p.id = $1 AND ${FOR_TODAY}
      ORDER BY p.recorded_at DESC LIMIT 1`,
    [id],
  );
  const [row] = rows;
  return row === undefined ? undefined : { hash: row.hash, body: JSON.parse(row.body) as P };
}

/** Every profile as it stands today, by id, with the organs that it is assigned to. */
export async function standingProfiles<P extends RecordedProfile>(
  pool: Pool,
  limit: number,
): Promise<readonly (StandingProfile<P> & { readonly organs: readonly string[] })[]> {
  const { rows } = await pool.query<{ hash: string; body: string; organs: string[] | null }>(
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
