import type { DataSource } from 'typeorm';

import type { StoredDeadline } from '../rows/deadline.js';
import { isHeld } from '../sql.js';

/** A task as its owner sees it. */
export interface TaskView {
  readonly caseId: string;
  readonly number: string;
  readonly caseTitle: string;
  readonly state: string;
  readonly entryRevision: number;
  readonly role: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  /** The first day on which whoever owes it has something due in the case; none for a task that is done. */
  readonly dueOn: string | null;
  readonly deadlineState: StoredDeadline['state'] | null;
  readonly remind: readonly number[] | null;
}

interface TaskPage {
  readonly done: boolean;
  readonly limit: number;
  readonly after?: {
    readonly at: string;
    readonly caseId: string;
    readonly state: string;
    readonly role: string;
  };
}

/** The tasks of a person by his mandates: open ones (待办), or those that were done (已办). */
export async function listTasks(
  source: DataSource,
  personId: string,
  page: TaskPage,
): Promise<TaskView[]> {
  const { at, caseId, state, role }: Partial<NonNullable<TaskPage['after']>> = page.after ?? {};
  const moment = page.done ? 't.closed_at' : 't.opened_at';
  return source.query<TaskView[]>(
    `SELECT t.case_id AS "caseId", c.number, c.title AS "caseTitle", t.state, t.entry_revision AS "entryRevision",
            t.role, t.title_zh AS "titleZh", t.title_en AS "titleEn", t.opened_at AS "openedAt",
            t.closed_at AS "closedAt", t.closed_by AS "closedBy",
            due.due_on::text AS "dueOn", due.state AS "deadlineState", due.remind
     FROM juece.task t JOIN juece.decision_case c ON c.id = t.case_id
     LEFT JOIN LATERAL (
       SELECT d.due_on, d.state, d.remind FROM juece.deadline d
       WHERE d.case_id = t.case_id AND d.role IN (t.role, t.deadline_role)
         AND d.state IN ('running', 'paused', 'overdue')
       ORDER BY d.due_at LIMIT 1) due ON t.closed_at IS NULL
     WHERE t.closed_at IS ${page.done ? 'NOT NULL' : 'NULL'}
       AND EXISTS (SELECT FROM juece.mandate m
                    WHERE m.person_id = $1 AND m.role = t.role AND m.organ_id = t.organ_id
                      AND (t.unit_ids IS NULL OR m.unit_id = ANY (t.unit_ids))
                      AND ${isHeld('m')})
       AND ($2::timestamptz IS NULL OR (${moment}, t.case_id, t.state, t.role) < ($2, $3::uuid, $4, $6))
     ORDER BY ${moment} DESC, t.case_id DESC, t.state DESC, t.role DESC
     LIMIT $5`,
    [personId, at ?? null, caseId ?? null, state ?? null, page.limit, role ?? null],
  );
}

/** An organ with its units. */
export interface OrganView {
  readonly id: string;
  readonly name: string;
  readonly superiorId: string | null;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** The organs of the installation with their units. */
export async function listOrgans(source: DataSource, limit: number): Promise<readonly OrganView[]> {
  return source.query<OrganView[]>(
    `SELECT o.id, o.name, o.superior_id AS "superiorId",
            coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.id)
                        FROM juece.unit u WHERE u.organ_id = o.id), '[]') AS units
     FROM juece.organ o ORDER BY o.id LIMIT $1`,
    [limit],
  );
}
