import type { QueryConfig } from 'pg';

import type { StoredDeadline } from '../rows/deadline.js';
import { instant, NOW } from '../sql.js';
import { noticeInsertion, type NoticeKind } from './insert-notices.js';
import { CASE_COLUMNS, NAMES_OF_ALARM, type ReadRow } from './read-for-command.js';

/** A deadline revision, as the queue names it. */
export interface DeadlineAt {
  readonly id: string;
  readonly revision: number;
}

/** An alarm that has come: a reminder, the end of a deadline, or that it is still overdue. */
export interface Alarm extends DeadlineAt {
  /** UTC instant at which it was to ring. */
  readonly alarmAt: string;
  /** Milliseconds until then by the server's clock; negative when it has come. */
  readonly inMs: number;
}

/** Alarms in their order, after one that was seen. */
export interface AlarmPage {
  readonly after?: Alarm;
  readonly limit: number;
  /** How far ahead to look; simulated time is never looked ahead of. */
  readonly withinMs?: number;
}

/** A deadline revision, and the key under which its elapsing is recorded. */
export interface AskedAlarm extends DeadlineAt {
  readonly key: string;
}

/** A deadline as its alarm finds it, with its case. */
export interface AlarmRead extends ReadRow {
  /** Its place among those asked for, from one. */
  readonly place: number;
  readonly deadline: RingingDeadline;
}

/** What of a deadline its alarm is answered by. */
export interface RingingDeadline extends Pick<
  StoredDeadline,
  | 'kind'
  | 'state'
  | 'role'
  | 'escalate'
  | 'title'
  | 'article'
  | 'dueOn'
  | 'dueAt'
  | 'reminders'
  | 'overdueRounds'
> {
  readonly alarmAt: string;
  /** The title of the case. */
  readonly caseTitle: string;
}

const READ = `
SELECT asked.place::integer, ${CASE_COLUMNS}, NULL AS mandates, NULL AS units, NULL AS people, NULL AS decisions,
  ${NAMES_OF_ALARM} AS names,
  json_build_object(
    'kind', d.kind, 'state', d.state, 'role', d.role, 'escalate', d.escalate,
    'title', json_build_object('zh', d.title_zh, 'en', d.title_en), 'article', d.article, 'dueOn', d.due_on,
    'dueAt', ${instant('d.due_at')}, 'alarmAt', ${instant('d.alarm_at')}, 'overdueRounds', d.overdue_rounds,
    'reminders', ARRAY (SELECT ${instant('r')} FROM unnest(d.reminders) r ORDER BY r),
    'caseTitle', c.title) AS deadline
FROM (SELECT ${NOW} AS at) clock
CROSS JOIN unnest($1::uuid[], $2::integer[], $3::text[]) WITH ORDINALITY AS asked (id, revision, key, place)
JOIN juece.deadline d ON d.id = asked.id AND d.revision = asked.revision
JOIN juece.decision_case c ON c.id = d.case_id
-- Looked up one by one: the planner would read all keys of the system, thinking that they are few.
LEFT JOIN LATERAL (
  SELECT k.body_hash, k.answer FROM juece.idempotency k
  WHERE k.caller = 'system' AND k.key = asked.key LIMIT 1) i ON true
WHERE d.alarm_at <= clock.at`;

/**
 * The one read of alarms: for each its case and its deadline, with its `place` among those asked
 * for, from one; no row for one that asks for nothing any more, or whose alarm has not come.
 */
export function readForAlarms(asked: readonly AskedAlarm[]): QueryConfig {
  return {
    name: 'read-for-alarms',
    text: READ,
    values: [
      asked.map(({ id }) => id),
      asked.map(({ revision }) => revision),
      asked.map(({ key }) => key),
    ],
  };
}

/**
 * Simulated time jumps, so nothing is looked for ahead of it. The bounds are values of their own, not
 * joined: only then the index is read between them, however many deadlines lie beyond. What is asked
 * for stands in the text as far as it can: else PostgreSQL would plan every sweep anew.
 */
const alarms = (limit: number, beginning: string): string => `
WITH clock AS MATERIALIZED (
  SELECT ${NOW} AS at, EXISTS (SELECT FROM juece.simulation_clock) AS simulated)
SELECT d.id, d.revision, ${instant('d.alarm_at')} AS "alarmAt",
       round(extract(epoch FROM d.alarm_at - (SELECT at FROM clock)) * 1000)::float8 AS "inMs"
FROM juece.deadline d
WHERE d.alarm_at <= (SELECT at + CASE WHEN simulated THEN interval '0' ELSE $1 * interval '1 millisecond' END
                     FROM clock)
  ${beginning}
ORDER BY d.alarm_at, d.id LIMIT ${String(limit)}`;

/** Lists the alarms that have come or come soon, earliest first, after one that was seen. */
export function listAlarms({ after, limit, withinMs = 0 }: AlarmPage): QueryConfig {
  return after === undefined
    ? { name: `list-alarms-${String(limit)}`, text: alarms(limit, ''), values: [withinMs] }
    : {
        name: `list-alarms-after-${String(limit)}`,
        text: alarms(limit, 'AND (d.alarm_at, d.id) > ($2::timestamptz, $3::uuid)'),
        values: [withinMs, after.alarmAt, after.id],
      };
}

/** Who is notified at an alarm and of what, and when it rings next. */
export interface AlarmNotice extends DeadlineAt {
  /** The instant that rang: an alarm that was answered already is not answered again. */
  readonly alarmAt: string;
  readonly caseId: string;
  readonly kind: NoticeKind;
  /** A role bound to units is notified only there; `null`: anywhere in the organ. */
  readonly roles: readonly { readonly role: string; readonly units: readonly string[] | null }[];
  readonly words: { readonly zh: string; readonly en: string };
  /** The reminders that are still to come; `null` when it has passed. */
  readonly reminders: readonly string[] | null;
  /** When it is notified again that it is overdue; `null` while it runs, and when it is over. */
  readonly overdueNextAt: string | null;
}

/** Whoever has acknowledged that it is overdue finds the notice in the inbox, and gets no more mail. */
const ACKNOWLEDGED = `(t.kind = 'overdue' AND EXISTS (
           SELECT FROM juece.overdue_acknowledgement a
           WHERE a.deadline_id = t.deadline_id AND a.revision = t.deadline_revision AND a.person_id = m.person_id))`;

const NOTIFY = `
WITH given AS MATERIALIZED (
  SELECT * FROM json_to_recordset($1::json)
    AS g (id uuid, revision integer, alarm_at timestamptz, reminders timestamptz[], next_at timestamptz, source text,
          kind text, words_zh text, words_en text, roles json)),
rung AS (
  UPDATE juece.deadline d
  SET reminders = coalesce(g.reminders, d.reminders), overdue_next_at = g.next_at,
      overdue_rounds = d.overdue_rounds + CASE WHEN g.next_at IS NULL THEN 0 ELSE 1 END
  FROM given g WHERE d.id = g.id AND d.revision = g.revision AND d.alarm_at = g.alarm_at
  RETURNING d.id, d.case_id),
notified AS (
  SELECT g.source, g.kind, true AS statutory, false AS inbox_only, rung.case_id, n.role, n.units,
         g.words_zh, g.words_en, g.id AS deadline_id, g.revision AS deadline_revision
  FROM rung JOIN given g ON g.id = rung.id, json_to_recordset(g.roles) AS n (role text, units text[])),
written AS (${noticeInsertion('notified', ACKNOWLEDGED)})
SELECT id FROM rung`;

/**
 * Moves the alarms of deadlines on and notifies everyone concerned, of each both or neither. It
 * returns the ids of the deadlines whose alarm was not answered yet.
 */
export function notifyAtAlarms(notices: readonly AlarmNotice[]): QueryConfig {
  const given = notices.map(({ id, revision, alarmAt, ...notice }) => ({
    ...{ id, revision, alarm_at: alarmAt, reminders: notice.reminders },
    next_at: notice.overdueNextAt,
    source: `deadline-${id}-${String(revision)}-${alarmAt}`,
    kind: notice.kind,
    words_zh: notice.words.zh.toWellFormed(),
    words_en: notice.words.en.toWellFormed(),
    roles: notice.roles,
  }));
  return { name: 'notify-at-alarms', text: NOTIFY, values: [JSON.stringify(given)] };
}
