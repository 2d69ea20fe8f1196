import type { QueryConfig } from 'pg';

import type { StartedDeadline } from '../rows/deadline.js';

/** The columns of the case that follow from its snapshot. */
export interface CaseProjection {
  readonly title: string;
  readonly states: readonly string[];
  readonly stages: readonly string[];
  readonly ending: string | null;
  readonly archiveState: string;
  readonly unitIds: readonly string[];
  readonly openDefects: number;
  readonly issueNumber?: string;
}

export interface EventRecord {
  readonly type: string;
  readonly actorId: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly beforeSystem: boolean;
  readonly simulated: boolean;
  /** No other system is sent it, whatever it asked for. */
  readonly staysInside: boolean;
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
  /** The role whose deadlines it is to be done by, where they are not its own. */
  readonly deadline_role: string | null;
}

/** A task that is owed no more; without a role, every task of the state. */
export interface TaskClosing {
  readonly state: string;
  readonly role: string | null;
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

/** The name or contact of a citizen, which an event holds by its mark only. */
export interface PersonalContent {
  readonly mark: string;
  readonly salt: string;
  readonly content: string;
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
  readonly tasksClosed: readonly TaskClosing[];
  readonly tasksOpened: readonly TaskOpening[];
  readonly deadlinesStarted: readonly StartedDeadline[];
  readonly deadlinesEnded: readonly DeadlineEnd[];
  readonly outbox: readonly OutboxEntry[];
  readonly personal: readonly PersonalContent[];
  readonly idempotency: IdempotencyRecord;
  /** The request that gave it, as W3C Trace Context writes it: its effects go on in the same trace. */
  readonly trace?: string | null;
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

/**
 * One message for each endpoint of the organ that asked for events of this type. What was imported
 * happened long ago, a simulated system tells the world nothing, and some matters stay in the house.
 */
const HOOKED = `hooked AS (
  INSERT INTO juece.webhook_message (webhook_id, case_id, revision, states, next_at, created_at)
  SELECT w.id, moved.id, moved.revision, g.states, g.recorded_at, g.recorded_at
  FROM given g JOIN moved ON moved.id = g.case_id
  JOIN juece.webhook w ON w.organ_id = moved.organ_id AND w.active
  WHERE NOT g.before_system AND NOT g.simulated AND NOT g.stays_inside
    AND EXISTS (SELECT FROM unnest(w.events) AS e (pattern)
                 WHERE 'cn.juece.' || split_part(g.procedure, '@', 1) || '.' || g.type
                       LIKE replace(e.pattern, '*', '%')))`;

/** Stands between texts of JSON, which hold no control character as it is. */
const SEPARATOR = '\u001f';

/** The texts of a list that `SEPARATOR` divides; the long ones come so, because nothing in them is escaped anew. */
const textsOf = (parameter: string): string =>
  `unnest(string_to_array(${parameter}::text, chr(${String(SEPARATOR.charCodeAt(0))})))`;

/** What the commands say; each of another case. */
const GIVEN = `given AS MATERIALIZED (
  SELECT * FROM ROWS FROM (
    json_to_recordset($1::json)
      AS (case_id uuid, expected integer, title text, states text[], stages text[], ending text,
          archive_state text, unit_ids text[], open_defects integer, issue_number text, procedure text,
          profile_hash text,
          calendar_hash text, type text, actor_id text, occurred_at timestamptz, recorded_at timestamptz,
          before_system boolean, simulated boolean, stays_inside boolean, algorithm text, previous_hash text, hash text,
          caller text, key text, body_hash text, trace text),
    ${textsOf('$7')}, ${textsOf('$8')}, ${textsOf('$9')})
  AS g (case_id, expected, title, states, stages, ending, archive_state, unit_ids, open_defects,
        issue_number, procedure, profile_hash, calendar_hash, type, actor_id, occurred_at, recorded_at, before_system, simulated,
        stays_inside, algorithm, previous_hash, hash, caller, key, body_hash, trace, snapshot, body, answer))`;

/**
 * The statements that hang on `moved`, the rows that the commands win.
 *
 * What belongs to many cases stands in one list each, not in a list within a list: the planner then
 * expects few rows and finds them by their index, however many deadlines there are.
 */
const CONSEQUENCES = `
event AS (
  INSERT INTO juece.case_event (case_id, revision, type, actor_id, occurred_at, recorded_at, before_system,
                                simulated, body, algorithm, previous_hash, hash)
  SELECT moved.id, moved.revision, g.type, g.actor_id, g.occurred_at, g.recorded_at, g.before_system, g.simulated,
         g.body, g.algorithm, g.previous_hash, g.hash
  FROM given g JOIN moved ON moved.id = g.case_id),
kept AS (
  INSERT INTO juece.idempotency (caller, key, body_hash, case_id, answer)
  SELECT g.caller, g.key, g.body_hash, moved.id, g.answer FROM given g JOIN moved ON moved.id = g.case_id
  ORDER BY g.caller, g.key),
closed AS (
  UPDATE juece.task t SET closed_at = g.recorded_at, closed_by = g.actor_id
  FROM given g JOIN moved ON moved.id = g.case_id
  JOIN json_to_recordset($2::json) AS n (case_id uuid, state text, role text) ON n.case_id = moved.id
  WHERE t.case_id = moved.id AND t.closed_at IS NULL AND t.state = n.state AND (n.role IS NULL OR t.role = n.role)),
opened AS (
  INSERT INTO juece.task (case_id, state, entry_revision, organ_id, role, unit_ids, title_zh, title_en, deadline_role,
                          opened_at)
  SELECT moved.id, n.state, moved.revision, moved.organ_id, n.role, n.unit_ids, n.title_zh, n.title_en,
         n.deadline_role, g.recorded_at
  FROM given g JOIN moved ON moved.id = g.case_id
  JOIN json_to_recordset($3::json)
    AS n (case_id uuid, state text, role text, unit_ids text[], title_zh text, title_en text, deadline_role text) ON n.case_id = moved.id),
started AS (
  INSERT INTO juece.deadline (case_id, kind, nature, title_zh, title_en, revision, state, role, article, start_on,
                              due_on, due_at, unit, count, remind, escalate, reminders, provisional, trail)
  SELECT moved.id, n.kind, n.nature, n.title_zh, n.title_en, 1, 'running', n.role, n.article, n.start_on,
         n.due_on, n.due_at, n.unit, n.count, n.remind, n.escalate, n.reminders, n.provisional, n.trail
  FROM moved
  JOIN json_to_recordset($4::json)
    AS n (case_id uuid, kind text, nature text, title_zh text, title_en text, role text, article text, start_on date,
          due_on date, due_at timestamptz, unit text, count integer, remind integer[], escalate text[],
          reminders timestamptz[], provisional boolean, trail text) ON n.case_id = moved.id
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
      -- That it has passed is notified at once, by its own alarm.
      overdue_next_at = CASE WHEN n.state = 'elapsed' THEN g.recorded_at END,
      elapsed_at = CASE WHEN n.state = 'elapsed' THEN g.recorded_at ELSE d.elapsed_at END,
      closed_at = CASE WHEN n.state = 'paused' OR n.state = 'elapsed' AND d.nature NOT IN ('floor', 'lapse')
                       THEN NULL ELSE g.recorded_at END
  FROM given g JOIN moved ON moved.id = g.case_id
  JOIN json_to_recordset($5::json) AS n (case_id uuid, kind text, state text) ON n.case_id = moved.id
  WHERE d.case_id = moved.id AND d.kind = n.kind AND d.state IN ('running', 'paused', 'overdue')),
sent AS (
  INSERT INTO juece.outbox (case_id, revision, ordinal, type, body, trace)
  SELECT moved.id, moved.revision, n.ordinal, n.type, n.body, g.trace
  FROM given g JOIN moved ON moved.id = g.case_id
  JOIN json_to_recordset($6::json) AS n (case_id uuid, ordinal integer, type text, body text) ON n.case_id = moved.id),
personal AS (
  INSERT INTO juece.personal_content (case_id, mark, salt, content)
  SELECT moved.id, n.mark, n.salt, n.content
  FROM moved
  JOIN json_to_recordset($10::json) AS n (case_id uuid, mark text, salt text, content text) ON n.case_id = moved.id),
${HOOKED}
SELECT id, revision, number FROM moved`;

const RECORD = `
WITH ${GIVEN},
moved AS (
  UPDATE juece.decision_case c
  SET revision = c.revision + 1, snapshot = g.snapshot, head_hash = g.hash, title = g.title, states = g.states,
      stages = g.stages, ending = g.ending, archive_state = g.archive_state, unit_ids = g.unit_ids,
      open_defects = g.open_defects, issue_number = g.issue_number, changed_at = g.recorded_at, procedure = g.procedure,
      profile_hash = g.profile_hash, calendar_hash = g.calendar_hash
  FROM given g WHERE c.id = g.case_id AND c.revision = g.expected
  RETURNING c.id, c.revision, c.number, c.organ_id),
${CONSEQUENCES}`;

const OPEN = `
WITH ${GIVEN},
counted AS (
  INSERT INTO juece.case_counter (organ_id, procedure, year, last)
  SELECT $11, $17, $12::integer, 1
  WHERE $14::text IS NULL
     OR EXISTS (SELECT FROM juece.catalogue_item i WHERE i.id = $14 AND i.organ_id = $11
                  AND i.state = 'listed')
  ON CONFLICT (organ_id, procedure, year) DO UPDATE SET last = case_counter.last + 1
  RETURNING last),
moved AS (
  INSERT INTO juece.decision_case
    (id, organ_id, number, title, procedure, profile_hash, calendar_hash, revision, head_hash, snapshot, states, stages,
     ending, archive_state, unit_ids, matter_class, catalogue_item, linked_case_id, link_kind, open_defects,
     issue_number, before_system, simulated, opened_at, changed_at)
  SELECT g.case_id, o.id, o.number_prefix || $18 || '〔' || $12::text || '〕' || counted.last || '号', g.title, g.procedure,
         g.profile_hash, g.calendar_hash, g.expected + 1, g.hash, g.snapshot, g.states, g.stages, g.ending,
         g.archive_state, g.unit_ids, $13, $14, $15::uuid, $16, g.open_defects, g.issue_number, g.before_system, g.simulated,
         g.recorded_at, g.recorded_at
  FROM given g, counted, juece.organ o WHERE o.id = $11
  RETURNING id, revision, number, organ_id),
${CONSEQUENCES}`;

/**
 * The one write of commands, each of another case: every row of a command or none, and none when
 * somebody was faster. It returns the cases whose commands were written.
 *
 * Cases, and then keys, are taken in one order everywhere: two statements that write the same ones
 * wait for each other, and do not block each other.
 */
export function recordCommands(records: readonly CommandRecord[]): QueryConfig {
  const inOrder = [...records].sort((one, other) => (one.caseId < other.caseId ? -1 : 1));
  return { name: 'record-commands', text: RECORD, values: commonValues(inOrder) };
}

/** The one write that opens a case: its row, its number and everything its first event brings. */
export function openCaseRecord(record: CommandRecord, opening: CaseOpening): QueryConfig {
  return {
    name: 'open-case',
    text: OPEN,
    values: [
      ...commonValues([record]),
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

function commonValues(records: readonly CommandRecord[]): string[] {
  const ofEach = (rowsOf: (record: CommandRecord) => readonly object[]): string =>
    JSON.stringify(
      records.flatMap((record) =>
        rowsOf(record).map((row) => ({ ...row, case_id: record.caseId })),
      ),
    );
  const textsIn = (textOf: (record: CommandRecord) => string): string =>
    records.map(textOf).join(SEPARATOR);
  return [
    JSON.stringify(records.map(givenRow)),
    ofEach(({ tasksClosed }) => tasksClosed),
    ofEach(({ tasksOpened }) => tasksOpened),
    ofEach(({ deadlinesStarted }) => deadlinesStarted.map(deadlineRow)),
    ofEach(({ deadlinesEnded }) => deadlinesEnded),
    ofEach(({ outbox }) => outbox),
    textsIn(({ snapshot }) => snapshot),
    textsIn(({ event }) => event.body),
    textsIn(({ idempotency }) => idempotency.answer),
    ofEach(({ personal }) => personal),
  ];
}

function deadlineRow({ title, startOn, dueOn, dueAt, trail, ...deadline }: StartedDeadline) {
  return {
    ...deadline,
    title_zh: title.zh,
    title_en: title.en,
    start_on: startOn,
    due_on: dueOn,
    due_at: dueAt,
    trail: JSON.stringify(trail),
  };
}

function givenRow(record: CommandRecord) {
  const { projection, event, idempotency, pinned } = record;
  return {
    case_id: record.caseId,
    expected: record.expectedRevision,
    // The one text of a user's that stands here as it is, and not inside JSON of its own.
    title: projection.title.toWellFormed(),
    states: projection.states,
    stages: projection.stages,
    ending: projection.ending,
    archive_state: projection.archiveState,
    unit_ids: projection.unitIds,
    open_defects: projection.openDefects,
    issue_number: projection.issueNumber ?? null,
    procedure: pinned.procedure,
    profile_hash: pinned.profileHash,
    calendar_hash: pinned.calendarHash,
    type: event.type,
    actor_id: event.actorId,
    occurred_at: event.occurredAt,
    recorded_at: event.recordedAt,
    before_system: event.beforeSystem,
    simulated: event.simulated,
    stays_inside: event.staysInside,
    algorithm: event.algorithm,
    previous_hash: event.previousHash,
    hash: event.hash,
    caller: idempotency.caller,
    key: idempotency.key,
    body_hash: idempotency.bodyHash,
    trace: record.trace ?? null,
  };
}
