import type { Pool } from 'pg';

import { instant } from '../sql.js';
import type { RulesText } from './rules-text.js';

/** The calendar in force, and how far running cases have adopted it. */
export interface CalendarInForce<C = unknown> {
  readonly hash: string;
  readonly calendar: C;
  /** UTC instant; who recorded it, `null` for the one that comes with the program. */
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  /** When the last running case had adopted it; `null` while some have not. */
  readonly adoptedAt: string | null;
}

/** Whether any calendar is recorded. */
export async function hasCalendar(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT FROM juece.calendar LIMIT 1');
  return rowCount === 1;
}

/** The calendar in force: the one that was recorded last. */
export async function calendarInForce<C>(pool: Pool): Promise<CalendarInForce<C>> {
  const { rows } = await pool.query<Omit<CalendarInForce, 'calendar'> & { body: string }>(
    `SELECT k.hash, k.body, ${instant('k.recorded_at')} AS "recordedAt", k.recorded_by AS "recordedBy",
            ${instant('a.adopted_at')} AS "adoptedAt"
     FROM juece.calendar k LEFT JOIN juece.calendar_adoption a ON a.hash = k.hash
     ORDER BY k.recorded_at DESC LIMIT 1`,
  );
  const [row] = rows;
  if (row === undefined) {
    throw new TypeError('No calendar is recorded: run "juece migrate".');
  }
  const { body, ...found } = row;
  return { ...found, calendar: JSON.parse(body) as C };
}

/**
 * Records a calendar, which puts it in force: new cases are counted by it at once, running ones
 * adopt it.
 *
 * @param recordedBy who recorded it; absent for the one that comes with the program.
 * @returns false when this very calendar was recorded before.
 */
export async function recordCalendar(
  pool: Pool,
  { hash, body }: RulesText,
  recordedBy?: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO juece.calendar (hash, body, recorded_by) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING`,
    [hash, body, recordedBy ?? null],
  );
  return rowCount === 1;
}

/** Cases that run, or whose deadlines do, and are still counted by another calendar; after an id. */
export async function casesToAdopt(
  pool: Pool,
  hash: string,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT c.id FROM juece.decision_case c
     WHERE c.calendar_hash <> $1 AND ($2::uuid IS NULL OR c.id > $2)
       AND (c.ending IS NULL OR EXISTS (
             SELECT FROM juece.deadline d
             WHERE d.case_id = c.id AND d.state IN ('running', 'paused', 'overdue') AND d.unit = 'workingDay'))
     ORDER BY c.id LIMIT $3`,
    [hash, after ?? null, limit],
  );
  return rows.map(({ id }) => id);
}

/** Notes that no running case is left that is counted by another calendar. */
export async function noteAdopted(pool: Pool, hash: string): Promise<void> {
  await pool.query(
    `INSERT INTO juece.calendar_adoption (hash) VALUES ($1) ON CONFLICT (hash) DO NOTHING`,
    [hash],
  );
}
