import type { Pool } from 'pg';

import type { RunningDeadline } from './move-deadline.js';

/** The states of a deadline that is not closed. */
export type OpenState = 'running' | 'paused' | 'overdue';

/** A deadline that is read after its case and moved since belongs to a later revision, which is never won. */
export async function openDeadlines(
  pool: Pool,
  caseId: string,
  states: readonly OpenState[],
): Promise<readonly RunningDeadline[]> {
  const { rows } = await pool.query<RunningDeadline & { trail: string }>(
    `SELECT kind, nature, json_build_object('zh', title_zh, 'en', title_en) AS title, role, article,
            start_on::text AS "startOn", due_on::text AS "dueOn", unit, count, remind, escalate, provisional, trail
     FROM juece.deadline WHERE case_id = $1 AND state = ANY ($2) ORDER BY kind`,
    [caseId, states],
  );
  return rows.map((row) => ({ ...row, trail: JSON.parse(row.trail) as unknown }));
}
