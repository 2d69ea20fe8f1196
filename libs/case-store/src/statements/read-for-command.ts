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

const TEXT = `
SELECT
  to_char(clock.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now_at,
  EXISTS (SELECT FROM juece.simulation_clock) AS simulated,
  (SELECT json_agg(json_build_object('role', m.role, 'organId', m.organ_id, 'unitId', m.unit_id)
                   ORDER BY m.role, m.organ_id, m.unit_id)
     FROM juece.mandate m
    WHERE m.person_id = $2
      AND m.starts_on <= (clock.at AT TIME ZONE 'Asia/Shanghai')::date
      AND (m.ends_on IS NULL OR m.ends_on >= (clock.at AT TIME ZONE 'Asia/Shanghai')::date)) AS mandates,
  (SELECT json_agg(json_build_object('id', u.id, 'organId', u.organ_id) ORDER BY u.id)
     FROM juece.unit u WHERE u.id = ANY ($4)) AS units,
  (SELECT json_agg(p.id ORDER BY p.id) FROM juece.person p WHERE p.id = ANY ($5)) AS people,
  (SELECT json_agg(json_strip_nulls(json_build_object(
                   'id', d.id, 'organId', d.organ_id, 'states', d.states, 'title', d.title,
                   'catalogueItem', d.catalogue_item)) ORDER BY d.id)
     FROM juece.decision_case d WHERE d.id = ANY ($6::uuid[])) AS decisions,
  i.body_hash AS earlier_body_hash, i.answer AS earlier_answer,
  c.id, c.organ_id, c.number, c.procedure, c.profile_hash, c.calendar_hash, c.revision, c.head_hash, c.snapshot
FROM (SELECT ${NOW} AS at) clock
LEFT JOIN juece.decision_case c ON c.id = $1
LEFT JOIN juece.idempotency i ON i.caller = $2 AND i.key = $3`;

/** The one read of a command. */
export function readForCommand(request: ReadRequest): QueryConfig {
  return {
    name: 'read-for-command',
    text: TEXT,
    values: [
      request.caseId,
      request.caller,
      request.idempotencyKey,
      request.units,
      request.people,
      request.decisions,
    ],
  };
}
