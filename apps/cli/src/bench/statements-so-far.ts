import { setTimeout as pause } from 'node:timers/promises';

import type { Owner } from './pending-deadlines.js';

/** PostgreSQL counts what a connection has sent ten seconds after its last statement at the latest. */
const COUNTED_AFTER_MS = 11_000;

/** The statements that everybody has sent to the database so far, each a transaction of its own. */
export async function statementsSoFar(owner: Owner): Promise<number> {
  await pause(COUNTED_AFTER_MS);
  const { rows } = await owner.query<{ sent: number }>(
    `SELECT (xact_commit + xact_rollback)::float8 AS sent FROM pg_stat_database
     WHERE datname = current_database()`,
  );
  return rows[0]?.sent ?? 0;
}
