import type { Pool } from 'pg';

import type { JsonObject, Snapshot, Words } from '#libs/procedure';

import { noticeInsertion, type NoticeKind } from './insert-notices.js';

/** A row that was taken to be queued; `attempt` counts how often. */
export interface ClaimedEffect {
  readonly id: string;
  readonly attempt: number;
}

/** An outbox row with what its handler looks at. */
export interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly values: JsonObject;
  /** The case whose event caused the effect, as it stands now. */
  readonly caseId: string;
  readonly organId: string;
  readonly number: string;
  readonly procedure: string;
  readonly snapshot: Snapshot;
  /** Who gave the command that caused it. */
  readonly actorId: string;
  /** The trace of the request that caused it; null where none was noted. */
  readonly trace: string | null;
  /** Seconds since it was recorded. */
  readonly age: number;
}

/** Who is notified of what; a role bound to units is notified only there. */
export interface Notices {
  readonly kind: NoticeKind;
  readonly statutory: boolean;
  readonly role: string;
  readonly units: readonly string[] | null;
  readonly words: Words;
}

/** After so many times in the queue a row that still fails is given up. */
const LAST_ATTEMPT = 8;
const LOST_AFTER = `interval '60 seconds'`;
const OPEN = 'done_at IS NULL AND failed_at IS NULL';

const CLAIM = `
WITH waiting AS (
  SELECT id FROM juece.outbox
  WHERE ${OPEN} AND (queued_at IS NULL OR queued_at < clock_timestamp() - ${LOST_AFTER})
  ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED)
UPDATE juece.outbox o SET queued_at = clock_timestamp(), attempts = o.attempts + 1
FROM waiting WHERE o.id = waiting.id
RETURNING o.id, o.attempts AS attempt`;

/** Takes open rows that were never queued, or so long ago that the queue must have lost them. */
export async function claimOutbox(pool: Pool, limit: number): Promise<readonly ClaimedEffect[]> {
  const { rows } = await pool.query<ClaimedEffect>({
    name: 'claim-outbox',
    text: CLAIM,
    values: [limit],
  });
  return rows;
}

/** Gives claimed rows back that the queue did not take. */
export async function releaseOutbox(pool: Pool, claimed: readonly ClaimedEffect[]): Promise<void> {
  await pool.query(
    `UPDATE juece.outbox o SET queued_at = NULL, attempts = o.attempts - 1
     FROM unnest($1::uuid[], $2::integer[]) AS n (id, attempt)
     WHERE o.id = n.id AND o.attempts = n.attempt AND ${OPEN}`,
    [claimed.map((one) => one.id), claimed.map((one) => one.attempt)],
  );
}

const READ = `
SELECT o.id, o.type, o.body, o.case_id, c.organ_id, c.number, c.procedure, c.snapshot, e.actor_id, o.trace,
       extract(epoch FROM clock_timestamp() - o.created_at)::float8 AS age
FROM juece.outbox o
JOIN juece.decision_case c ON c.id = o.case_id
JOIN juece.case_event e ON e.case_id = o.case_id AND e.revision = o.revision
WHERE o.id = $1 AND ${OPEN}`;

type StoredEffect = Readonly<
  Record<
    | 'id'
    | 'type'
    | 'body'
    | 'case_id'
    | 'organ_id'
    | 'number'
    | 'procedure'
    | 'snapshot'
    | 'actor_id',
    string
  >
> &
  Readonly<Pick<OutboxRow, 'trace' | 'age'>>;

/** Reads a row that is still to be handled; `undefined` when it was handled or given up. */
export async function readOutbox(pool: Pool, id: string): Promise<OutboxRow | undefined> {
  const { rows } = await pool.query<StoredEffect>({
    name: 'read-outbox',
    text: READ,
    values: [id],
  });
  const [row] = rows;
  return row === undefined
    ? undefined
    : {
        id: row.id,
        type: row.type,
        values: JSON.parse(row.body) as JsonObject,
        caseId: row.case_id,
        organId: row.organ_id,
        number: row.number,
        procedure: row.procedure,
        snapshot: JSON.parse(row.snapshot) as Snapshot,
        actorId: row.actor_id,
        trace: row.trace,
        age: row.age,
      };
}

/** Closes a row whose work is done. */
export async function closeOutbox(pool: Pool, id: string): Promise<void> {
  await pool.query({
    name: 'close-outbox',
    text: `UPDATE juece.outbox SET done_at = clock_timestamp() WHERE id = $1 AND ${OPEN}`,
    values: [id],
  });
}

/** Gives a row up: its effect was refused, and would be again. */
export async function failOutbox(pool: Pool, id: string, error: string): Promise<void> {
  await pool.query(
    `UPDATE juece.outbox SET failed_at = clock_timestamp(), last_error = $2 WHERE id = $1 AND ${OPEN}`,
    [id, error],
  );
}

/** Notes a passing fault; the row stays open until it was in the queue for the last time. */
export async function noteOutboxFault(pool: Pool, id: string, error: string): Promise<void> {
  await pool.query(
    `UPDATE juece.outbox
     SET last_error = $2, failed_at = CASE WHEN attempts >= $3 THEN clock_timestamp() END
     WHERE id = $1 AND ${OPEN}`,
    [id, error, LAST_ATTEMPT],
  );
}

const NOTIFY = `
WITH closed AS (
  UPDATE juece.outbox
  SET done_at = CASE WHEN $6::text IS NULL THEN clock_timestamp() END,
      failed_at = CASE WHEN $6::text IS NOT NULL THEN clock_timestamp() END,
      last_error = coalesce($6::text, last_error)
  WHERE id = $1 AND ${OPEN}
  RETURNING id, case_id),
notified AS (
  SELECT 'outbox-' || id AS source, $7::text AS kind, $8::boolean AS statutory, false AS inbox_only,
         case_id, $4::text AS role, $5::text[] AS units, $2::text AS words_zh, $3::text AS words_en
  FROM closed),
written AS (${noticeInsertion('notified')})
SELECT count(*)::integer AS notified FROM written`;

/** Closes a row and notifies everyone concerned, in one statement: however often, each is notified once. */
export async function closeOutboxWithNotices(
  pool: Pool,
  id: string,
  notices: Notices,
): Promise<void> {
  await closeNotifying(pool, { id, notices, error: null });
}

/** Gives a row up and notifies everyone concerned, likewise. */
export async function failOutboxWithNotices(
  pool: Pool,
  id: string,
  { error, ...notices }: Notices & { readonly error: string },
): Promise<void> {
  await closeNotifying(pool, { id, notices, error });
}

async function closeNotifying(
  pool: Pool,
  closing: { readonly id: string; readonly notices: Notices; readonly error: string | null },
): Promise<void> {
  const { role, units, words, kind, statutory } = closing.notices;
  await pool.query({
    name: 'close-outbox-with-notices',
    text: NOTIFY,
    values: [closing.id, words.zh, words.en, role, units, closing.error, kind, statutory],
  });
}
