import type { Pool } from 'pg';

import { isHeld, legalDay, NOW } from '../sql.js';

/** What a notice is about: an event, a deadline that comes, a deadline that has passed. */
export type NoticeKind = 'notify' | 'deadline' | 'overdue';

/** Who is notified of what, and why; a role bound to units is notified only there. */
export interface Notification {
  /** What it comes of, such as `outbox-<id>`: nobody is notified twice of one source. */
  readonly source: string;
  readonly kind: NoticeKind;
  /** It is about a term that the law sets, and is never held back. */
  readonly statutory: boolean;
  /** It stays in the inbox: nothing is sent to anybody. */
  readonly inboxOnly?: boolean;
  readonly caseId: string;
  readonly role: string;
  readonly units: readonly string[] | null;
  readonly words: { readonly zh: string; readonly en: string };
}

/**
 * The one place that writes notices, as a part of a statement: `written AS (${noticeInsertion('notified')})`.
 *
 * `notified` names a table of that statement with the columns `source`, `kind`, `statutory`, `inbox_only`,
 * `case_id`, `role`, `units`, `words_zh` and `words_en`. Everyone who holds the role today in the
 * organ of the case is notified, once a source; it returns `id` and `person_id` of what was written.
 *
 * @param keptIn says in SQL, by the columns of `t` and `m`, for whom it stays in the inbox.
 */
export function noticeInsertion(notified: string, keptIn = 'false'): string {
  return `
  WITH clock AS MATERIALIZED (
    SELECT ${NOW} AS at)
  INSERT INTO juece.notice (source, person_id, kind, statutory, case_id, words_zh, words_en, created_at, planned_at)
  SELECT DISTINCT ON (t.source, m.person_id)
         t.source, m.person_id, t.kind, t.statutory, c.id, t.words_zh, t.words_en, clock.at,
         CASE WHEN t.inbox_only OR ${keptIn} THEN clock.at END
  FROM ${notified} t CROSS JOIN clock
  JOIN juece.decision_case c ON c.id = t.case_id
  JOIN juece.mandate m ON m.organ_id = c.organ_id AND m.role = t.role
  WHERE (t.units IS NULL OR m.unit_id = ANY (t.units))
    AND ${isHeld('m', legalDay('clock.at'))}
  ON CONFLICT (source, person_id) DO NOTHING
  RETURNING id, person_id`;
}

const INSERT = `
WITH notified AS (
  SELECT source, kind, statutory, coalesce("inboxOnly", false) AS inbox_only, "caseId" AS case_id, role, units,
         words ->> 'zh' AS words_zh, words ->> 'en' AS words_en
  FROM jsonb_to_recordset($1::jsonb)
    AS n (source text, kind text, statutory boolean, "inboxOnly" boolean, "caseId" uuid, role text, units text[], words jsonb)),
written AS (${noticeInsertion('notified')})
SELECT count(*)::integer AS written FROM written`;

/** Notifies everyone concerned, in one statement; the number of notices that were not there before. */
export async function insertNotices(
  pool: Pool,
  notifications: readonly Notification[],
): Promise<number> {
  const { rows } = await pool.query<{ written: number }>({
    name: 'insert-notices',
    text: INSERT,
    values: [JSON.stringify(notifications)],
  });
  return rows[0]?.written ?? 0;
}
