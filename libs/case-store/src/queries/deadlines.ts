import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

import {
  COMPUTED_DEADLINE,
  STORED_DEADLINE,
  type ComputedDeadline,
  type OpenDeadlineState,
  type StoredDeadline,
} from '../rows/deadline.js';
import { isHeld, NOW } from '../sql.js';

/** A deadline with the case that it belongs to. */
export interface ListedDeadline extends StoredDeadline {
  readonly organId: string;
  readonly number: string;
  readonly caseTitle: string;
  readonly procedure: string;
  readonly unitIds: readonly string[];
  readonly changedAt: Date;
  /** Where those who were asked for hold the role of the deadline in the organ of the case. */
  readonly heldIn: readonly string[];
  /** The snapshot of the case, where somebody was asked for. */
  readonly snapshot: string | null;
}

/** Which deadlines to list; every filter narrows. */
export interface DeadlineFilter {
  /** The organs whose cases the reader may see. */
  readonly organs: readonly string[];
  readonly states: readonly StoredDeadline['state'][];
  /** Those whose role this person holds; whether in the right unit, the procedure must say. */
  readonly personId?: string;
  /** Those whose role somebody of this unit holds, or whose case concerns it. */
  readonly unitId?: string;
  readonly nature?: string;
  /** The day before which they are due. */
  readonly dueBefore?: string;
}

export interface DeadlinePage {
  readonly after?: { readonly dueAt: string; readonly id: string };
  readonly limit: number;
}

const LIST = `
SELECT ${STORED_DEADLINE}, c.organ_id AS "organId", c.number, c.title AS "caseTitle", c.procedure,
       c.unit_ids AS "unitIds", c.changed_at AS "changedAt",
       coalesce(h.units, '{}') AS "heldIn",
       CASE WHEN $3::text IS NOT NULL OR $4::text IS NOT NULL THEN c.snapshot END AS snapshot
FROM juece.deadline d
JOIN juece.decision_case c ON c.id = d.case_id
LEFT JOIN LATERAL (
  SELECT array_agg(m.unit_id) AS units FROM juece.mandate m
  WHERE m.role = d.role AND m.organ_id = c.organ_id AND (m.person_id = $3 OR m.unit_id = $4)
    AND ${isHeld('m')}) h
  ON $3::text IS NOT NULL OR $4::text IS NOT NULL
WHERE c.organ_id = ANY ($1) AND d.state = ANY ($2)
  AND ($3::text IS NULL OR h.units IS NOT NULL)
  AND ($4::text IS NULL OR h.units IS NOT NULL OR c.unit_ids @> ARRAY[$4::text])
  AND ($5::text IS NULL OR d.nature = $5)
  AND ($6::date IS NULL OR d.due_on < $6)
  AND ($7::timestamptz IS NULL OR (d.due_at, d.id) > ($7, $8::uuid))
ORDER BY d.due_at, d.id
LIMIT $9`;

/** Lists deadlines, those that are due first in front, by keyset. */
export async function listDeadlinesAcross(
  source: DataSource,
  filter: DeadlineFilter,
  page: DeadlinePage,
): Promise<readonly ListedDeadline[]> {
  return source.query<ListedDeadline[]>(LIST, [
    filter.organs,
    filter.states,
    filter.personId ?? null,
    filter.unitId ?? null,
    filter.nature ?? null,
    filter.dueBefore ?? null,
    page.after?.dueAt ?? null,
    page.after?.id ?? null,
    page.limit,
  ]);
}

/** The deadlines of a case, the running ones first. */
export async function listDeadlines(
  source: DataSource,
  caseId: string,
  limit: number,
): Promise<readonly StoredDeadline[]> {
  return source.query<StoredDeadline[]>(
    `SELECT ${STORED_DEADLINE} FROM juece.deadline d WHERE d.case_id = $1
     ORDER BY d.state = 'running' DESC, d.due_at LIMIT $2`,
    [caseId, limit],
  );
}

/**
 * The deadlines of a case that are in one of the states, as they were computed.
 *
 * One that is read after its case and moved since belongs to a later revision, which is never won.
 */
export async function openDeadlines(
  pool: Pool,
  caseId: string,
  states: readonly OpenDeadlineState[],
): Promise<readonly ComputedDeadline[]> {
  const { rows } = await pool.query<ComputedDeadline>(
    `SELECT ${COMPUTED_DEADLINE} FROM juece.deadline d WHERE d.case_id = $1 AND d.state = ANY ($2) ORDER BY d.kind`,
    [caseId, states],
  );
  return rows;
}

/** The event of a case that may have touched a deadline: those in which its kind is named. */
export interface NamingEvent {
  readonly revision: number;
  readonly type: string;
  readonly actorId: string;
  readonly recordedAt: Date;
  readonly body: string;
}

/** The events of a case in which a kind of deadline is named, oldest first. */
export async function listEventsNaming(
  source: DataSource,
  caseId: string,
  kind: string,
): Promise<readonly NamingEvent[]> {
  return source.query<NamingEvent[]>(
    `SELECT revision, type, actor_id AS "actorId", recorded_at AS "recordedAt", body
     FROM juece.case_event WHERE case_id = $1 AND strpos(body, $2) > 0 ORDER BY revision`,
    [caseId, `"kind":${JSON.stringify(kind)}`],
  );
}

/** Somebody who knows that a deadline is overdue, and why it is not done yet. */
export interface Acknowledgement {
  readonly deadlineId: string;
  readonly revision: number;
  readonly personId: string;
  readonly reason: string;
  readonly acknowledgedAt: Date;
}

const ACKNOWLEDGEMENT = `a.deadline_id AS "deadlineId", a.revision, a.person_id AS "personId", a.reason,
  a.acknowledged_at AS "acknowledgedAt"`;

/**
 * Notes that somebody knows of a deadline that it is overdue; the first time counts.
 *
 * @returns `undefined` when the deadline is not overdue, or belongs to none of the organs.
 */
export async function acknowledgeOverdue(
  source: DataSource,
  organs: readonly string[],
  { deadlineId, personId, reason }: Pick<Acknowledgement, 'deadlineId' | 'personId' | 'reason'>,
): Promise<Acknowledgement | undefined> {
  const [row] = await source.query<Acknowledgement[]>(
    `WITH found AS (
       SELECT d.id, d.revision FROM juece.deadline d JOIN juece.decision_case c ON c.id = d.case_id
       WHERE d.id = $1 AND d.state = 'overdue' AND c.organ_id = ANY ($2)),
     noted AS (
       INSERT INTO juece.overdue_acknowledgement AS a (deadline_id, revision, person_id, reason, acknowledged_at)
       SELECT id, revision, $3, $4, ${NOW} FROM found
       ON CONFLICT (deadline_id, revision, person_id) DO UPDATE SET reason = a.reason
       RETURNING ${ACKNOWLEDGEMENT})
     SELECT * FROM noted`,
    [deadlineId, organs, personId, reason],
  );
  return row;
}

/** Who has acknowledged that the deadlines of a case were overdue, oldest first. */
export async function listAcknowledgements(
  source: DataSource,
  caseId: string,
): Promise<readonly Acknowledgement[]> {
  return source.query<Acknowledgement[]>(
    `SELECT ${ACKNOWLEDGEMENT} FROM juece.overdue_acknowledgement a
     JOIN juece.deadline d ON d.id = a.deadline_id
     WHERE d.case_id = $1 ORDER BY a.acknowledged_at, a.person_id`,
    [caseId],
  );
}

/** The organ of a unit; `undefined` where there is no such unit. */
export async function organOfUnit(source: DataSource, unitId: string): Promise<string | undefined> {
  const [row] = await source.query<{ organId: string }[]>(
    'SELECT organ_id AS "organId" FROM juece.unit WHERE id = $1',
    [unitId],
  );
  return row?.organId;
}
