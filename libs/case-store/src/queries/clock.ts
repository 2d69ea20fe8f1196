import type { Pool } from 'pg';

import { instant, NOW } from '../sql.js';

/** What the server's clock says: the simulated one where there is one, else PostgreSQL's. */
export async function readClock(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ now: string }>(`SELECT ${instant(NOW)} AS now`);
  const [row] = rows;
  if (row === undefined) {
    throw new TypeError('The read of the clock always gives one row.');
  }
  return row.now;
}

/** Makes a database one of simulated time; a clock that runs already is left alone. Only the owner may. */
export async function startClock(owner: Pool, at: string): Promise<void> {
  await owner.query(
    'INSERT INTO juece.simulation_clock (now_at) VALUES ($1) ON CONFLICT DO NOTHING',
    [at],
  );
}

/**
 * Sets the simulated clock; false when that would move it backwards.
 *
 * @throws DatabaseError 42501 where time is real.
 */
export async function setClock(pool: Pool, at: string): Promise<boolean> {
  const { rows } = await pool.query<{ moved: boolean }>('SELECT juece.set_clock($1) AS moved', [
    at,
  ]);
  return rows[0]?.moved === true;
}

/** The alarm that comes first, up to an instant. */
export async function nextAlarm(
  pool: Pool,
  upTo: string,
): Promise<
  { readonly id: string; readonly revision: number; readonly alarmAt: string } | undefined
> {
  const { rows } = await pool.query<{ id: string; revision: number; alarmAt: string }>({
    name: 'next-alarm',
    text: `SELECT id, revision, ${instant('alarm_at')} AS "alarmAt" FROM juece.deadline
           WHERE alarm_at <= $1 ORDER BY alarm_at, id LIMIT 1`,
    values: [upTo],
  });
  return rows[0];
}

/** Whether nothing is left to do at this instant: no effect on its way, no alarm unanswered. */
export async function isQuiet(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ quiet: boolean }>({
    name: 'is-quiet',
    text: `SELECT NOT EXISTS (SELECT FROM juece.outbox WHERE done_at IS NULL AND failed_at IS NULL)
              AND NOT EXISTS (SELECT FROM juece.deadline WHERE alarm_at <= ${NOW}) AS quiet`,
  });
  return rows[0]?.quiet === true;
}
