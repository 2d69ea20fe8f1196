import type { Pool } from 'pg';

import { FOR_TODAY, PROFILE_OF } from '../rules/profiles.js';

const MOST_ORGANS = 20;

/** The procedure versions that any case is in. */
export async function versionsInUse(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ procedure: string }>(
    'SELECT DISTINCT procedure FROM juece.decision_case',
  );
  return rows.map(({ procedure }) => procedure);
}

/** Organs whose profile has nothing that is in force today: they could open no decision. */
export async function organsWithoutRules(
  pool: Pool,
): Promise<readonly { readonly organ: string; readonly profile: string }[]> {
  const { rows } = await pool.query<{ organ: string; profile: string }>(
    `SELECT o.id AS organ, ${PROFILE_OF} AS profile FROM juece.organ o
      WHERE NOT EXISTS (SELECT FROM juece.profile p WHERE p.id = ${PROFILE_OF} AND ${FOR_TODAY})
      ORDER BY o.id LIMIT ${String(MOST_ORGANS)}`,
  );
  return rows;
}

/** Whether the database has a simulated clock, and whether it holds cases of real time. */
export async function timesHeld(
  pool: Pool,
): Promise<{ readonly simulated: boolean; readonly real: boolean }> {
  const { rows } = await pool.query<{ simulated: boolean; real: boolean }>(
    `SELECT EXISTS (SELECT FROM juece.simulation_clock) AS simulated,
            EXISTS (SELECT FROM juece.decision_case WHERE NOT simulated) AS real`,
  );
  return rows[0] ?? { simulated: false, real: false };
}
