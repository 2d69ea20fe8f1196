import type { QueryConfig } from 'pg';

import { instant, isHeld, legalDay, NOW } from '../sql.js';

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
  /** The document numbers that the payload gives, each in its one form. */
  readonly issueNumbers?: readonly string[];
  /** Whether the decisions are asked for that started from the items of the catalogue `caseId`. */
  readonly startedDecisions?: boolean;
}

/** Names by id. */
export interface ReadNames {
  readonly people: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly organs: Readonly<Record<string, string>>;
}

/** One row: the case, the caller's mandates, an earlier answer, and what the server's clock says. */
export interface ReadRow {
  readonly now_at: string;
  readonly simulated: boolean;
  readonly mandates:
    readonly { readonly role: string; readonly organId: string; readonly unitId: string }[] | null;
  readonly units:
    readonly { readonly id: string; readonly organId: string; readonly isOrgan?: boolean }[] | null;
  readonly people: readonly string[] | null;
  /** What the caller, the organ of the case and everything that was asked for is called now, by id. */
  readonly names: ReadNames;
  readonly decisions:
    | readonly {
        readonly id: string;
        readonly organId: string;
        readonly states: readonly string[];
        readonly title: string;
        readonly catalogueItem?: string;
      }[]
    | null;
  /** The other cases that bear one of the document numbers. */
  readonly issued?:
    | readonly {
        readonly number: string;
        readonly id: string;
        readonly organId: string;
        readonly caseNumber: string;
        readonly title: string;
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

/** The columns that the read of commands and that of alarms bring. */
export const CASE_COLUMNS = `
  ${instant('clock.at')} AS now_at,
  EXISTS (SELECT FROM juece.simulation_clock) AS simulated,
  i.body_hash AS earlier_body_hash, i.answer AS earlier_answer,
  c.id, c.organ_id, c.number, c.procedure, c.profile_hash, c.calendar_hash, c.revision, c.head_hash, c.snapshot`;

/** The names that a table has of some of its rows, as one object in SQL. */
function namesBy(row: string, table: string, condition: string): string {
  return `coalesce((SELECT json_object_agg(${row}.id, ${row}.name) FROM ${table} WHERE ${condition}), '{}')`;
}

/** The names beside an alarm, which nobody gives and which names nobody. */
export const NAMES_OF_ALARM = `json_build_object('people', json_build_object(), 'units', json_build_object(),
  'organs', ${namesBy('o', 'juece.organ o', 'o.id = c.organ_id')})`;

const OF_THE_CALLER =
  'u.id IN (SELECT m.unit_id FROM juece.mandate m WHERE m.person_id = asked.caller)';

const COMMANDS = `
SELECT ${CASE_COLUMNS},
  (SELECT json_agg(json_build_object('role', m.role, 'organId', m.organ_id, 'unitId', m.unit_id)
                   ORDER BY m.role, m.organ_id, m.unit_id)
     FROM juece.mandate m
    WHERE m.person_id = asked.caller
      AND ${isHeld('m', legalDay('clock.at'))}) AS mandates,
  (SELECT json_agg(json_strip_nulls(json_build_object(
                   'id', u.id, 'organId', u.organ_id,
                   'isOrgan', CASE WHEN EXISTS (SELECT FROM juece.organ o
                     WHERE o.superior_id = u.organ_id AND o.name = u.name) THEN true END)) ORDER BY u.id)
     FROM juece.unit u WHERE u.id = ANY (asked.units)) AS units,
  (SELECT json_agg(p.id ORDER BY p.id) FROM juece.person p WHERE p.id = ANY (asked.people)) AS people,
  json_build_object(
    'people', ${namesBy('p', 'juece.person p', 'p.id = ANY (asked.caller || asked.people)')},
    'units', ${namesBy('u', 'juece.unit u', `u.id = ANY (asked.units) OR ${OF_THE_CALLER}`)},
    'organs', ${namesBy(
      'o',
      'juece.organ o',
      `o.id = c.organ_id
       OR o.id IN (SELECT u.organ_id FROM juece.unit u WHERE u.id = ANY (asked.units) OR ${OF_THE_CALLER})`,
    )}) AS names,
  (SELECT json_agg(json_strip_nulls(json_build_object(
                   'id', d.id, 'organId', d.organ_id, 'states', d.states, 'title', d.title,
                   'catalogueItem', d.catalogue_item)) ORDER BY d.id)
     FROM (SELECT unnest(asked.decisions) AS id
           UNION
           SELECT s.id FROM juece.catalogue_item i
             JOIN juece.decision_case s ON s.catalogue_item IN (i.id, i.carried_from)
            WHERE asked."startedDecisions" AND i.catalogue_id = asked."caseId") named
     CROSS JOIN LATERAL (SELECT * FROM juece.decision_case WHERE id = named.id LIMIT 1) d) AS decisions,
  (SELECT json_agg(json_build_object('number', n.issue_number, 'id', n.id, 'organId', n.organ_id,
                                     'caseNumber', n.number, 'title', n.title) ORDER BY n.id)
     FROM juece.decision_case n
    WHERE n.issue_number = ANY (asked."issueNumbers") AND n.id IS DISTINCT FROM asked."caseId") AS issued
FROM (SELECT ${NOW} AS at) clock
CROSS JOIN json_to_recordset($1::json) AS asked
  (place integer, "caseId" uuid, caller text, "idempotencyKey" text, units text[], people text[], decisions uuid[],
   "issueNumbers" text[], "startedDecisions" boolean)
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
