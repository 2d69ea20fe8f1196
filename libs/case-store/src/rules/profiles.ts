import type { Pool } from 'pg';

import { instant, TODAY } from '../sql.js';
import type { RulesText } from './rules-text.js';

/** The profile of an id that is in force today, with the hash that cases are pinned to. */
export interface ProfileInForce<P> {
  readonly hash: string;
  readonly body: P;
}

/** Whether the profile row `p` is for a day, given in SQL as text. */
const isFor = (day: string): string => `coalesce(p.body::json ->> 'from', '') <= ${day}
  AND coalesce(p.body::json ->> 'until', '9999') >= ${day}`;

/** Whether the profile row `p` is for today. */
export const FOR_TODAY = isFor(`${TODAY}::text`);

/** The profile of the organ row `o`: the one assigned last, else the one that it was entered with. */
export const PROFILE_OF = `coalesce(
  (SELECT a.profile_id FROM juece.profile_assignment a WHERE a.organ_id = o.id
    ORDER BY a.recorded_at DESC, a.id DESC LIMIT 1), o.profile_id)`;

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
       (SELECT array_agg(o.id ORDER BY o.id) FROM juece.organ o WHERE ${PROFILE_OF} = p.id) AS organs
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
             (SELECT p.hash FROM juece.profile p WHERE p.id = ${PROFILE_OF} AND ${FOR_TODAY}
               ORDER BY p.recorded_at DESC LIMIT 1) AS profile,
             (SELECT k.hash FROM juece.calendar k ORDER BY k.recorded_at DESC LIMIT 1) AS calendar
           FROM juece.organ o WHERE o.id = $1`,
    values: [organId],
  });
  return rows[0];
}

/**
 * The hash of the organ's profile as it was in force on a day in the past: the last recorded of those
 * for that day. `undefined` where none reaches so far back.
 */
export async function profileOn(
  pool: Pool,
  organId: string,
  day: string,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ hash: string }>({
    name: 'profile-on',
    text: `SELECT p.hash FROM juece.organ o JOIN juece.profile p ON p.id = ${PROFILE_OF}
            WHERE o.id = $1 AND ${isFor('$2::text')} ORDER BY p.recorded_at DESC LIMIT 1`,
    values: [organId, day],
  });
  return rows[0]?.hash;
}

/** Who assigned a profile to an organ, when and why. */
export interface ProfileAssignment {
  readonly organId: string;
  readonly profileId: string;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/**
 * Assigns a profile to an organ, with who did it and why: the decisions that it opens from now on are
 * pinned to it, those it has opened stay on theirs.
 *
 * @returns `undefined` where there is no such organ.
 */
export async function assignProfile(
  pool: Pool,
  { organId, profileId, reason, recordedBy }: Omit<ProfileAssignment, 'recordedAt'>,
): Promise<ProfileAssignment | undefined> {
  const { rows } = await pool.query<ProfileAssignment>(
    `INSERT INTO juece.profile_assignment (organ_id, profile_id, reason, recorded_by)
     SELECT id, $2, $3, $4 FROM juece.organ WHERE id = $1
     RETURNING ${ASSIGNMENT}`,
    [organId, profileId, reason, recordedBy],
  );
  return rows[0];
}

/** The assignments of a profile, the last first. */
export async function profileAssignments(
  pool: Pool,
  profileId: string,
  limit: number,
): Promise<readonly ProfileAssignment[]> {
  const { rows } = await pool.query<ProfileAssignment>(
    `SELECT ${ASSIGNMENT} FROM juece.profile_assignment
      WHERE profile_id = $1 ORDER BY recorded_at DESC, id DESC LIMIT $2`,
    [profileId, limit],
  );
  return rows;
}

const ASSIGNMENT = `organ_id AS "organId", profile_id AS "profileId", reason,
  recorded_by AS "recordedBy", ${instant('recorded_at')} AS "recordedAt"`;
