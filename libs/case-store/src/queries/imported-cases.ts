import type { Pool } from 'pg';

import { instant } from '../sql.js';

/** A matter that was entered from before the system, with who entered it and when. */
export interface ImportedCase {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly procedure: string;
  readonly revision: number;
  readonly snapshot: string;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

/** The matters of an organ that were entered from before the system, the first first. */
export async function importedCases(
  pool: Pool,
  organId: string,
  limit: number,
): Promise<readonly ImportedCase[]> {
  const { rows } = await pool.query<ImportedCase>(
    `SELECT c.id, c.number, c.title, c.procedure, c.revision, c.snapshot,
            e.actor_id AS "enteredBy", ${instant('e.recorded_at')} AS "enteredAt"
       FROM juece.decision_case c
       JOIN juece.case_event e ON e.case_id = c.id AND e.revision = 1
      WHERE c.organ_id = $1 AND c.before_system
      ORDER BY c.id LIMIT $2`,
    [organId, limit],
  );
  return rows;
}
