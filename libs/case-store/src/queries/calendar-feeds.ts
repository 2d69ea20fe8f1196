import type { DataSource } from 'typeorm';

/** A secret address under which deadlines are fetched; of its token only a hash is kept. */
export interface CalendarFeed {
  readonly id: string;
  readonly personId: string;
  /** `null`: the person's own deadlines. */
  readonly unitId: string | null;
  readonly createdAt: Date;
}

const COLUMNS = `id, person_id AS "personId", unit_id AS "unitId", created_at AS "createdAt"`;

/** Enters a feed; `undefined` when the person has as many as he may. */
export async function createCalendarFeed(
  source: DataSource,
  feed: { readonly personId: string; readonly unitId: string | null; readonly tokenHash: string },
  most: number,
): Promise<CalendarFeed | undefined> {
  const [row] = await source.query<CalendarFeed[]>(
    `INSERT INTO juece.calendar_feed (person_id, unit_id, token_hash)
     SELECT $1, $2, $3
     WHERE (SELECT count(*) FROM juece.calendar_feed WHERE person_id = $1 AND revoked_at IS NULL) < $4
     RETURNING ${COLUMNS}`,
    [feed.personId, feed.unitId, feed.tokenHash, most],
  );
  return row;
}

/** The feeds of a person that still answer. */
export async function listCalendarFeeds(
  source: DataSource,
  personId: string,
): Promise<readonly CalendarFeed[]> {
  return source.query<CalendarFeed[]>(
    `SELECT ${COLUMNS} FROM juece.calendar_feed WHERE person_id = $1 AND revoked_at IS NULL ORDER BY id DESC`,
    [personId],
  );
}

/** The feed under the hash of a token; `undefined` when there is none, or no longer. */
export async function findCalendarFeed(
  source: DataSource,
  tokenHash: string,
): Promise<CalendarFeed | undefined> {
  const [row] = await source.query<CalendarFeed[]>(
    `SELECT ${COLUMNS} FROM juece.calendar_feed WHERE token_hash = $1 AND revoked_at IS NULL`,
    [tokenHash],
  );
  return row;
}

/** Lets a feed answer no more; false when the person has no such feed. */
export async function revokeCalendarFeed(
  source: DataSource,
  personId: string,
  id: string,
): Promise<boolean> {
  const [, affected] = await source.query<[unknown, number]>(
    `UPDATE juece.calendar_feed SET revoked_at = clock_timestamp()
     WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL`,
    [id, personId],
  );
  return affected > 0;
}
