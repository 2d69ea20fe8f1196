import type { openOwnerPool } from '#libs/case-store';

/** A pool that may load and move what the application may not. */
export type Owner = ReturnType<typeof openOwnerPool>;

/** Deadlines of one case: the cases of a city are many, and each has some. */
const EACH = 100;
/** Rows that one statement writes: it must not take longer than a statement may. */
const CHUNK = 100_000;

/**
 * Copies a case as it stands, without its file: `count` others at the same state, each with the
 * running deadline of the kind. The copies have no history before what happens to them next.
 */
export async function copyCase(
  owner: Owner,
  caseId: string,
  { kind, count }: { readonly kind: string; readonly count: number },
): Promise<void> {
  await owner.query(
    `WITH copied AS (
       INSERT INTO juece.decision_case
       SELECT (jsonb_populate_record(c, jsonb_build_object('id', uuidv7(), 'number', c.number || '-' || n))).*
       FROM juece.decision_case c, generate_series(1, $2::integer) n WHERE c.id = $1
       RETURNING id)
     INSERT INTO juece.deadline (case_id, ${COPIED})
     SELECT copied.id, ${COPIED} FROM copied, juece.deadline d WHERE d.case_id = $1 AND d.kind = $3`,
    [caseId, count, kind],
  );
}

const COPIED = `kind, revision, state, role, article, start_on, due_on, due_at, unit, count, provisional, trail,
  nature, remind, title_zh, title_en, escalate`;

/** Lets `more` deadlines of copies of the case pend, due between tomorrow and twenty years from now. */
export async function addPending(owner: Owner, caseId: string, more: number): Promise<void> {
  for (let left = more; left > 0; left -= CHUNK) {
    await owner.query(
      `WITH copied AS (
         INSERT INTO juece.decision_case
         SELECT (jsonb_populate_record(c, jsonb_build_object('id', new.id, 'number', 'pending-' || new.id,
                                                             'snapshot', '{}', 'unit_ids', '{}'::text[]))).*
         FROM juece.decision_case c,
              (SELECT uuidv7() AS id FROM generate_series(1, $2::integer)) new WHERE c.id = $1
         RETURNING id)
       INSERT INTO juece.deadline (case_id, kind, revision, state, role, article, start_on, due_on, due_at, unit,
                                   provisional, trail)
       SELECT copied.id, 'pending-' || n, 1, 'running', 'sponsor', '条例第13条', now(), due.at, due.at, 'date',
              false, '[]'
       FROM copied, generate_series(1, ${String(EACH)}) n,
            LATERAL (SELECT now() + interval '1 day' + random() * interval '20 years' + n * interval '0' AS at) due`,
      [caseId, Math.min(left, CHUNK) / EACH],
    );
  }
  await settle(owner);
}

/** As after some time: what was loaded in bulk is counted and on disk. */
export async function settle(owner: Owner): Promise<void> {
  await owner.query('VACUUM (ANALYZE) juece.deadline, juece.decision_case');
  await owner.query('CHECKPOINT');
}

/** Lets all running deadlines of a kind fall due in the same instant; that instant, in UTC. */
export async function dueTogether(owner: Owner, kind: string, inMs: number): Promise<string> {
  const { rows } = await owner.query<{ at: string }>(
    `WITH instant AS (
       SELECT date_trunc('second', clock_timestamp()) + $2 * interval '1 millisecond' AS at),
     moved AS (
       UPDATE juece.deadline d SET due_at = instant.at, reminders = '{}'
       FROM instant WHERE d.kind = $1 AND d.state = 'running')
     SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM instant`,
    [kind, inMs],
  );
  return rows[0]?.at ?? '';
}

/** What was recorded of a burst so far. */
export interface Burst {
  readonly fired: number;
  /** Cases in which the deadline elapsed more than once. */
  readonly twice: number;
  /** Milliseconds from the instant until each was recorded, ascending. */
  readonly lateness: readonly number[];
}

/** Reads how late each deadline of a burst was recorded as elapsed. */
export async function readBurst(owner: Owner, dueAt: string): Promise<Burst> {
  const { rows } = await owner.query<{ late: number; times: number }>(
    `SELECT round(extract(epoch FROM max(recorded_at) - $1::timestamptz) * 1000)::float8 AS late,
            count(*)::integer AS times
     FROM juece.case_event WHERE type = 'deadline.elapsed' GROUP BY case_id`,
    [dueAt],
  );
  return {
    fired: rows.length,
    twice: rows.filter(({ times }) => times > 1).length,
    lateness: rows.map(({ late }) => late).sort((one, other) => one - other),
  };
}
