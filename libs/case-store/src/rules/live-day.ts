import type { Pool } from 'pg';

import { instant } from '../sql.js';

/** Since when an organ handles its matters here, and how that came to be so. */
export interface LiveDay {
  readonly organId: string;
  readonly liveOn: string;
  /** The paper by which the day was set. */
  readonly source: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

const COLUMNS = `organ_id AS "organId", live_on::text AS "liveOn", source,
  recorded_by AS "recordedBy", ${instant('recorded_at')} AS "recordedAt"`;

/** Every entry of the day on which an organ went live, the last first; the last one counts. */
export async function liveDaysOf(pool: Pool, organId: string): Promise<readonly LiveDay[]> {
  const { rows } = await pool.query<LiveDay>(
    `SELECT ${COLUMNS} FROM juece.live_day WHERE organ_id = $1 ORDER BY recorded_at DESC, id DESC`,
    [organId],
  );
  return rows;
}

/**
 * Enters the day. It is never moved to a later one: what was handled here meanwhile would become
 * something that may be entered afterwards.
 *
 * @returns `undefined` where there is no such organ, or where it went live on an earlier day.
 */
export async function enterLiveDay(
  owner: Pool,
  { organId, liveOn, source, recordedBy }: Omit<LiveDay, 'recordedAt'>,
): Promise<LiveDay | undefined> {
  const { rows } = await owner.query<LiveDay>(
    `INSERT INTO juece.live_day (organ_id, live_on, source, recorded_by)
     SELECT o.id, $2, $3, $4 FROM juece.organ o
      WHERE o.id = $1
        AND NOT EXISTS (SELECT FROM juece.live_day d WHERE d.organ_id = o.id AND d.live_on < $2)
     RETURNING ${COLUMNS}`,
    [organId, liveOn, source, recordedBy],
  );
  return rows[0];
}
