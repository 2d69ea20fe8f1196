import type { QueryConfig } from 'pg';

/** What the shell asks for before it decides. */
export interface ReadRequest {
  readonly caseId: string | null;
  readonly caller: string;
  readonly idempotencyKey: string;
  /** The ids of units and people that the payload names. */
  readonly units: readonly string[];
  readonly people: readonly string[];
  /** The ids of other decisions that the payload names. */
  readonly decisions: readonly string[];
}

/** One row: the case, the caller's mandates, an earlier answer, and what the server's clock says. */
export interface ReadRow {
  readonly now_at: string;
  readonly simulated: boolean;
  readonly mandates:
    readonly { readonly role: string; readonly organId: string; readonly unitId: string }[] | null;
  readonly units: readonly { readonly id: string; readonly organId: string }[] | null;
  readonly people: readonly string[] | null;
  readonly decisions:
    | readonly {
        readonly id: string;
        readonly organId: string;
        readonly states: readonly string[];
        readonly title: string;
        readonly catalogueItem?: string;
      }[]
    | null;
  readonly earlier_body_hash: string | null;
  readonly earlier_answer: string | null;
  readonly id: string | null;
  readonly organ_id: string | null;
  readonly number: string | null;
  readonly procedure: string | null;
  readonly profile_hash: string | null;
  readonly calendar_hash: string | null;
  readonly revision: number | null;
  readonly head_hash: string | null;
  readonly snapshot: string | null;
}

/** The server's clock: PostgreSQL's, or the simulated one; the same for every process. */
const NOW = `coalesce((SELECT now_at FROM juece.simulation_clock), date_trunc('milliseconds', clock_timestamp()))`;

/** The columns that both reads bring. */
const COLUMNS = `
  to_char(clock.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now_at,
  EXISTS (SELECT FROM juece.simulation_clock) AS simulated,
  i.body_hash AS earlier_body_hash, i.answer AS earlier_answer,
  c.id, c.organ_id, c.number, c.procedure, c.profile_hash, c.calendar_hash, c.revision, c.head_hash, c.snapshot`;

const COMMANDS = `
SELECT ${COLUMNS},
  (SELECT json_agg(json_build_object('role', m.role, 'organId', m.organ_id, 'unitId', m.unit_id)
                   ORDER BY m.role, m.organ_id, m.unit_id)
     FROM juece.mandate m
    WHERE m.person_id = asked.caller
      AND m.starts_on <= (clock.at AT TIME ZONE 'Asia/Shanghai')::date
      AND (m.ends_on IS NULL OR m.ends_on >= (clock.at AT TIME ZONE 'Asia/Shanghai')::date)) AS mandates,
  (SELECT json_agg(json_build_object('id', u.id, 'organId', u.organ_id) ORDER BY u.id)
     FROM juece.unit u WHERE u.id = ANY (asked.units)) AS units,
  (SELECT json_agg(p.id ORDER BY p.id) FROM juece.person p WHERE p.id = ANY (asked.people)) AS people,
  (SELECT json_agg(json_strip_nulls(json_build_object(
                   'id', d.id, 'organId', d.organ_id, 'states', d.states, 'title', d.title,
                   'catalogueItem', d.catalogue_item)) ORDER BY d.id)
     FROM juece.decision_case d WHERE d.id = ANY (asked.decisions)) AS decisions
FROM (SELECT ${NOW} AS at) clock
CROSS JOIN json_to_recordset($1::json) AS asked
  (place integer, "caseId" uuid, caller text, "idempotencyKey" text, units text[], people text[], decisions uuid[])
-- Looked up one by one: the planner would read whole tables while they are small.
LEFT JOIN LATERAL (SELECT * FROM juece.decision_case WHERE id = asked."caseId" LIMIT 1) c ON true
LEFT JOIN LATERAL (
  SELECT k.body_hash, k.answer FROM juece.idempotency k
  WHERE k.caller = asked.caller AND k.key = asked."idempotencyKey" LIMIT 1) i ON true
ORDER BY asked.place`;

/** The one read of commands: a row for each, in their order. */
export function readForCommands(requests: readonly ReadRequest[]): QueryConfig {
  const asked = requests.map((request, place) => ({ ...request, place }));
  return { name: 'read-for-commands', text: COMMANDS, values: [JSON.stringify(asked)] };
}

/** A deadline as its alarm finds it. */
export interface AlarmColumns {
  readonly kind: string;
  readonly state: 'running' | 'overdue';
  readonly role: string;
  readonly escalate: readonly string[];
  readonly titleZh: string;
  readonly titleEn: string;
  readonly article: string;
  readonly dueOn: string;
  /** UTC instants. */
  readonly dueAt: string;
  readonly alarmAt: string;
  readonly reminders: readonly string[];
  readonly overdueRounds: number;
  /** The title of the case. */
  readonly caseTitle: string;
}

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ALARM = `
SELECT asked.place::integer, ${COLUMNS}, NULL AS mandates, NULL AS units, NULL AS people, NULL AS decisions,
  json_build_object(
    'kind', d.kind, 'state', d.state, 'role', d.role, 'escalate', d.escalate, 'titleZh', d.title_zh,
    'titleEn', d.title_en, 'article', d.article, 'dueOn', d.due_on, 'dueAt', ${instant('d.due_at')},
    'alarmAt', ${instant('d.alarm_at')}, 'overdueRounds', d.overdue_rounds, 'caseTitle', c.title,
    'reminders', ARRAY (SELECT ${instant('r')} FROM unnest(d.reminders) r ORDER BY r)) AS deadline
FROM (SELECT ${NOW} AS at) clock
CROSS JOIN unnest($1::uuid[], $2::integer[], $3::text[]) WITH ORDINALITY AS asked (id, revision, key, place)
JOIN juece.deadline d ON d.id = asked.id AND d.revision = asked.revision
JOIN juece.decision_case c ON c.id = d.case_id
-- Looked up one by one: the planner would read all keys of the system, thinking that they are few.
LEFT JOIN LATERAL (
  SELECT k.body_hash, k.answer FROM juece.idempotency k
  WHERE k.caller = 'system' AND k.key = asked.key LIMIT 1) i ON true
WHERE d.alarm_at <= clock.at`;

/** A deadline revision, and the key under which its elapsing is recorded. */
export interface AskedAlarm {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
}

/**
 * The one read of alarms: for each its case and its deadline, with its `place` among those asked
 * for, from one; no row for one that is not open, or whose alarm has not come.
 */
export function readForAlarms(asked: readonly AskedAlarm[]): QueryConfig {
  return {
    name: 'read-for-alarms',
    text: ALARM,
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
export function listAlarms(page: {
  readonly after?: { readonly id: string; readonly alarmAt: string };
  readonly limit: number;
  readonly withinMs?: number;
}): QueryConfig {
  const { after, limit, withinMs = 0 } = page;
  return after === undefined
    ? { name: `list-alarms-${String(limit)}`, text: alarms(limit, ''), values: [withinMs] }
    : {
        name: `list-alarms-after-${String(limit)}`,
        text: alarms(limit, 'AND (d.alarm_at, d.id) > ($2::timestamptz, $3::uuid)'),
        values: [withinMs, after.alarmAt, after.id],
      };
}
