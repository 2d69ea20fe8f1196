import { setTimeout as pause } from 'node:timers/promises';

import type { Pool } from 'pg';

import { ProblemError } from '#libs/problems';

import type { Alarm } from './command-store.js';
import type { Engine } from './engine.js';
import { ringDeadline } from './ring-deadline.js';

/** How far the simulated clock has come, and how many deadlines elapsed on the way. */
export interface Advanced {
  readonly now: string;
  readonly fired: number;
}

const POLL_MS = 50;
const NOW = `coalesce((SELECT now_at FROM juece.simulation_clock), date_trunc('milliseconds', clock_timestamp()))`;
const iso = (instant: string): string =>
  `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What the server's clock says: the simulated one where there is one, else PostgreSQL's. */
export async function readClock(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ now: string }>(`SELECT ${iso(NOW)} AS now`);
  const [row] = rows;
  if (row === undefined) {
    throw new TypeError('The read of the clock always gives one row.');
  }
  return row.now;
}

/** Makes a database one of simulated time; a clock that runs already is left alone. */
export async function startClock(pool: Pool, at: string): Promise<void> {
  await pool.query(
    'INSERT INTO juece.simulation_clock (now_at) VALUES ($1) ON CONFLICT DO NOTHING',
    [at],
  );
}

/** Sets the simulated clock; false when that would move it backwards, or there is none. */
export async function setClock(pool: Pool, at: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'UPDATE juece.simulation_clock SET now_at = $1 WHERE now_at <= $1',
    [at],
  );
  return rowCount === 1;
}

/** The alarm that comes first, up to an instant. */
export async function nextAlarm(pool: Pool, upTo: string): Promise<Alarm | undefined> {
  const { rows } = await pool.query<Alarm>({
    name: 'next-alarm',
    text: `SELECT id, revision, ${iso('alarm_at')} AS "alarmAt", 0 AS "inMs" FROM juece.deadline
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

/**
 * Moves the simulated clock forward, alarm by alarm: each is answered at its own instant, and its
 * effects have landed before the clock moves on.
 *
 * @param options.timeoutMs how long one instant may take to come to rest.
 * @throws ProblemError `clock-backwards`, `clock-busy`.
 */
export async function advanceClock(
  engine: Engine,
  to: string,
  options: { readonly timeoutMs: number },
): Promise<Advanced> {
  const { pool } = engine;
  const from = await readClock(pool);
  if (Date.parse(to) < Date.parse(from)) {
    throw backwards(from);
  }
  let fired = await comeToRest(engine, options.timeoutMs);
  let alarm: Alarm | undefined;
  do {
    alarm = await nextAlarm(pool, to);
    if (!(await setClock(pool, alarm?.alarmAt ?? to))) {
      throw backwards(await readClock(pool));
    }
    fired += await comeToRest(engine, options.timeoutMs);
  } while (alarm !== undefined);
  return { now: await readClock(pool), fired };
}

/** Lets everything elapse that is due now and waits until its effects have landed. */
async function comeToRest(engine: Engine, timeoutMs: number): Promise<number> {
  const { pool } = engine;
  const overdueAt = Date.now() + timeoutMs;
  const fired = new Set<string>();
  while (Date.now() < overdueAt) {
    const alarm = await nextAlarm(pool, await readClock(pool));
    if (alarm !== undefined) {
      if ((await ringDeadline(engine, alarm)) === 'elapsed') {
        fired.add(`${alarm.id}-${String(alarm.revision)}`);
      }
    } else if (await isQuiet(pool)) {
      return fired.size;
    } else {
      await pause(POLL_MS);
    }
  }
  throw new ProblemError(
    'clock-busy',
    `The effects of ${await readClock(pool)} have not landed within ${String(timeoutMs)} ms. Is the worker running?`,
  );
}

function backwards(now: string): ProblemError {
  return new ProblemError(
    'clock-backwards',
    `The simulated clock stands at ${now}; it only moves forward.`,
    { now },
  );
}
