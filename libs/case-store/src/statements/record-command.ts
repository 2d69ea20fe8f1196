import type { QueryConfig } from 'pg';

/** The columns of the case that follow from its snapshot. */
export interface CaseProjection {
  readonly title: string;
  readonly states: readonly string[];
  readonly stages: readonly string[];
  readonly ending: string | null;
  readonly archiveState: string;
  readonly unitIds: readonly string[];
  readonly openDefects: number;
}

export interface EventRecord {
  readonly type: string;
  readonly actorId: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly beforeSystem: boolean;
  readonly simulated: boolean;
  readonly body: string;
  readonly algorithm: string;
  readonly previousHash: string;
  readonly hash: string;
}

export interface TaskOpening {
  readonly state: string;
  readonly role: string;
  readonly unit_ids: readonly string[] | null;
  readonly title_zh: string;
  readonly title_en: string;
}

export interface DeadlineStart {
  readonly kind: string;
  readonly nature: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly role: string;
  readonly article: string;
  readonly start_on: string;
  readonly due_on: string;
  readonly due_at: string;
  readonly unit: string;
  readonly count: number | null;
  readonly remind: readonly number[];
  readonly escalate: readonly string[];
  /** UTC instants, ascending, each before `due_at`. */
  readonly reminders: readonly string[];
  readonly provisional: boolean;
  readonly trail: string;
}

export interface DeadlineEnd {
  readonly kind: string;
  /** `paused` leaves it open, and so does `elapsed` where it is a duty: that one is overdue. */
  readonly state: 'met' | 'cancelled' | 'elapsed' | 'paused';
}

export interface OutboxEntry {
  readonly ordinal: number;
  readonly type: string;
  readonly body: string;
}

export interface IdempotencyRecord {
  readonly caller: string;
  readonly key: string;
  readonly bodyHash: string;
  readonly answer: string;
}

/** The rules that a case is pinned to. */
export interface PinnedTo {
  readonly procedure: string;
  readonly profileHash: string;
  readonly calendarHash: string;
}

/** Everything that one accepted command writes. */
export interface CommandRecord {
  readonly caseId: string;
  readonly organId: string;
  readonly expectedRevision: number;
  /** The rules under which the event was decided; a migration is what changes them. */
  readonly pinned: PinnedTo;
  readonly snapshot: string;
  readonly projection: CaseProjection;
  readonly event: EventRecord;
  readonly tasksClosed: readonly string[];
  readonly tasksOpened: readonly TaskOpening[];
  readonly deadlinesStarted: readonly DeadlineStart[];
  readonly deadlinesEnded: readonly DeadlineEnd[];
  readonly outbox: readonly OutboxEntry[];
  readonly idempotency: IdempotencyRecord;
}

/** What a case is opened with, beside its first event. */
export interface CaseOpening {
  /** The procedure, whatever the version: each counts its cases by itself. */
  readonly procedureId: string;
  /** What stands in the number between the organ's word and the year. */
  readonly numberWord: string;
  readonly matterClass: string;
  readonly catalogueItem: string | null;
  readonly linkedCaseId: string | null;
  readonly linkKind: string | null;
  readonly year: number;
}

/** The end of its day is midnight, when it is told of once; the next time is two mornings later, at nine. */
const FIRST_OVERDUE_ROUND = `interval '33 hours'`;

/**
 * One message for each endpoint of the organ that asked for events of this type. What was imported
 * happened long ago, and a simulated system tells the world nothing.
 */
const HOOKED = `hooked AS (
  INSERT INTO juece.webhook_message (webhook_id, case_id, revision, states, next_at, created_at)
  SELECT w.id, moved.id, moved.revision, $5::text[], $13::timestamptz, $13::timestamptz
  FROM moved JOIN juece.webhook w ON w.organ_id = moved.organ_id AND w.active
  WHERE NOT $14::boolean AND NOT $15::boolean
    AND EXISTS (SELECT FROM unnest(w.events) AS e (pattern)
                 WHERE 'cn.juece.' || split_part($30::text, '@', 1) || '.' || $10::text
                       LIKE replace(e.pattern, '*', '%')))`;

/** The statements that hang on `moved`, the one row that the command wins. */
const CONSEQUENCES = `
event AS (
  INSERT INTO juece.case_event (case_id, revision, type, actor_id, occurred_at, recorded_at, before_system,
                                simulated, body, algorithm, previous_hash, hash)
  SELECT id, revision, $10, $11, $12::timestamptz, $13::timestamptz, $14, $15, $16, $17, $18, $19 FROM moved),
kept AS (
  INSERT INTO juece.idempotency (caller, key, body_hash, case_id, answer)
  SELECT $20, $21, $22, id, $23 FROM moved),
closed AS (
  UPDATE juece.task t SET closed_at = $13::timestamptz, closed_by = $11
  FROM moved WHERE t.case_id = moved.id AND t.closed_at IS NULL AND t.state = ANY ($24::text[])),
opened AS (
  INSERT INTO juece.task (case_id, state, entry_revision, organ_id, role, unit_ids, title_zh, title_en, opened_at)
  SELECT moved.id, n.state, moved.revision, moved.organ_id, n.role, n.unit_ids, n.title_zh, n.title_en, $13::timestamptz
  FROM moved, jsonb_to_recordset($25::jsonb)
    AS n (state text, role text, unit_ids text[], title_zh text, title_en text)),
started AS (
  INSERT INTO juece.deadline (case_id, kind, nature, title_zh, title_en, revision, state, role, article, start_on,
                              due_on, due_at, unit, count, remind, escalate, reminders, provisional, trail)
  SELECT moved.id, n.kind, n.nature, n.title_zh, n.title_en, 1, 'running', n.role, n.article, n.start_on,
         n.due_on, n.due_at, n.unit, n.count, n.remind, n.escalate, n.reminders, n.provisional, n.trail
  FROM moved, jsonb_to_recordset($26::jsonb)
    AS n (kind text, nature text, title_zh text, title_en text, role text, article text, start_on date, due_on date,
          due_at timestamptz, unit text, count integer, remind integer[], escalate text[], reminders timestamptz[],
          provisional boolean, trail text)
  ON CONFLICT (case_id, kind) WHERE state IN ('running', 'paused', 'overdue') DO UPDATE
    SET revision = deadline.revision + 1, state = 'running', elapsed_at = NULL, overdue_rounds = 0,
        overdue_next_at = NULL, nature = excluded.nature, title_zh = excluded.title_zh, title_en = excluded.title_en,
        role = excluded.role, article = excluded.article, due_on = excluded.due_on, due_at = excluded.due_at,
        start_on = excluded.start_on, count = excluded.count, unit = excluded.unit, remind = excluded.remind,
        escalate = excluded.escalate, reminders = excluded.reminders, provisional = excluded.provisional,
        trail = excluded.trail),
ended AS (
  UPDATE juece.deadline d
  SET state = CASE WHEN n.state = 'elapsed' AND d.nature NOT IN ('floor', 'lapse') THEN 'overdue' ELSE n.state END,
      overdue_next_at = CASE WHEN n.state = 'elapsed' THEN d.due_at + ${FIRST_OVERDUE_ROUND} END,
      elapsed_at = CASE WHEN n.state = 'elapsed' THEN $13::timestamptz ELSE d.elapsed_at END,
      closed_at = CASE WHEN n.state = 'paused' OR n.state = 'elapsed' AND d.nature NOT IN ('floor', 'lapse')
                       THEN NULL ELSE $13::timestamptz END
  FROM moved, jsonb_to_recordset($27::jsonb) AS n (kind text, state text)
  WHERE d.case_id = moved.id AND d.kind = n.kind AND d.state IN ('running', 'paused', 'overdue')),
sent AS (
  INSERT INTO juece.outbox (case_id, revision, ordinal, type, body)
  SELECT moved.id, moved.revision, n.ordinal, n.type, n.body
  FROM moved, jsonb_to_recordset($28::jsonb) AS n (ordinal integer, type text, body text)),
${HOOKED}
SELECT id, revision, number FROM moved`;

const RECORD = `
WITH moved AS (
  UPDATE juece.decision_case
  SET revision = revision + 1, snapshot = $3, head_hash = $19, title = $4, states = $5, stages = $6, ending = $7,
      archive_state = $8, unit_ids = $9, open_defects = $29, changed_at = $13::timestamptz,
      procedure = $30, profile_hash = $31, calendar_hash = $32
  WHERE id = $1 AND revision = $2
  RETURNING id, revision, number, organ_id),
${CONSEQUENCES}`;

const OPEN = `
WITH counted AS (
  INSERT INTO juece.case_counter (organ_id, procedure, year, last)
  SELECT $33, $39, $34::integer, 1
  WHERE $36::text IS NULL
     OR EXISTS (SELECT FROM juece.catalogue_item i WHERE i.id = $36 AND i.organ_id = $33
                  AND i.state = 'listed')
  ON CONFLICT (organ_id, procedure, year) DO UPDATE SET last = case_counter.last + 1
  RETURNING last),
moved AS (
  INSERT INTO juece.decision_case
    (id, organ_id, number, title, procedure, profile_hash, calendar_hash, revision, head_hash, snapshot, states, stages,
     ending, archive_state, unit_ids, matter_class, catalogue_item, linked_case_id, link_kind, open_defects,
     before_system, simulated, opened_at, changed_at)
  SELECT $1, o.id, o.number_prefix || $40 || '〔' || $34::text || '〕' || counted.last || '号', $4, $30, $31, $32,
         $2::integer + 1, $19, $3, $5, $6, $7, $8, $9, $35, $36, $37, $38, $29, $14, $15, $13::timestamptz, $13::timestamptz
  FROM counted, juece.organ o WHERE o.id = $33
  RETURNING id, revision, number, organ_id),
${CONSEQUENCES}`;

/** The one write of a command: every row or none, and none when somebody was faster. */
export function recordCommand(record: CommandRecord): QueryConfig {
  return { name: 'record-command', text: RECORD, values: commonValues(record) };
}

/** The one write that opens a case: its row, its number and everything its first event brings. */
export function openCaseRecord(record: CommandRecord, opening: CaseOpening): QueryConfig {
  return {
    name: 'open-case',
    text: OPEN,
    values: [
      ...commonValues(record),
      record.organId,
      opening.year,
      opening.matterClass,
      opening.catalogueItem,
      opening.linkedCaseId,
      opening.linkKind,
      opening.procedureId,
      opening.numberWord,
    ],
  };
}

function commonValues(record: CommandRecord): unknown[] {
  const { projection, event, idempotency, pinned } = record;
  return [
    record.caseId,
    record.expectedRevision,
    record.snapshot,
    projection.title,
    projection.states,
    projection.stages,
    projection.ending,
    projection.archiveState,
    projection.unitIds,
    event.type,
    event.actorId,
    event.occurredAt,
    event.recordedAt,
    event.beforeSystem,
    event.simulated,
    event.body,
    event.algorithm,
    event.previousHash,
    event.hash,
    idempotency.caller,
    idempotency.key,
    idempotency.bodyHash,
    idempotency.answer,
    record.tasksClosed,
    JSON.stringify(record.tasksOpened),
    JSON.stringify(record.deadlinesStarted),
    JSON.stringify(record.deadlinesEnded),
    JSON.stringify(record.outbox),
    projection.openDefects,
    pinned.procedure,
    pinned.profileHash,
    pinned.calendarHash,
  ];
}
