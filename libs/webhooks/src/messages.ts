import type { Pool } from 'pg';

export const MESSAGE_STATES = ['waiting', 'sent', 'dead'] as const;

export type MessageState = (typeof MESSAGE_STATES)[number];

/** A message that was taken to be queued; `claim` is another each time. */
export interface ClaimedMessage {
  readonly id: string;
  readonly claim: number;
}

/** A message as the administrators of its endpoint see it. */
export interface MessageView {
  readonly id: string;
  readonly caseId: string | null;
  readonly revision: number | null;
  readonly state: MessageState;
  readonly attempts: number;
  readonly nextAt: Date;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** Messages of one endpoint on their way at once: one that hangs does not hold up the others. */
const AT_ONCE = 8;
const LOST_AFTER = `interval '60 seconds'`;
const AGAIN = `state = 'waiting', attempts = 0, next_at = clock_timestamp(), queued_at = NULL,
  finished_at = NULL`;

const CLAIM = `
WITH due AS (
  SELECT m.id FROM juece.webhook w CROSS JOIN LATERAL (
    SELECT id FROM juece.webhook_message
    WHERE webhook_id = w.id AND state = 'waiting' AND next_at <= clock_timestamp()
      AND (queued_at IS NULL OR queued_at < clock_timestamp() - ${LOST_AFTER})
    ORDER BY next_at
    LIMIT greatest(0, ${String(AT_ONCE)} - (
      SELECT count(*) FROM juece.webhook_message f
      WHERE f.webhook_id = w.id AND f.state = 'waiting'
        AND f.queued_at >= clock_timestamp() - ${LOST_AFTER}))
    FOR UPDATE SKIP LOCKED) m
  WHERE w.active AND NOT EXISTS (SELECT FROM juece.simulation_clock)
  LIMIT $1)
UPDATE juece.webhook_message o SET queued_at = clock_timestamp()
FROM due WHERE o.id = due.id
RETURNING o.id, (extract(epoch FROM o.queued_at) * 1000)::float8 AS claim`;

/**
 * Takes messages that are due and not in the queue, or so long that it must have lost them; a few of
 * each endpoint at once. In a simulated system nothing is ever due.
 */
export async function claimMessages(pool: Pool, limit: number): Promise<readonly ClaimedMessage[]> {
  const { rows } = await pool.query<ClaimedMessage>({
    name: 'claim-webhook-messages',
    text: CLAIM,
    values: [limit],
  });
  return rows;
}

/** Gives claimed messages back that the queue did not take. */
export async function releaseMessages(pool: Pool, ids: readonly string[]): Promise<void> {
  await pool.query(
    `UPDATE juece.webhook_message SET queued_at = NULL WHERE id = ANY ($1) AND state = 'waiting'`,
    [ids],
  );
}

/** The messages of an endpoint, newest first, after one already seen. */
export async function listMessages(
  pool: Pool,
  webhookId: string,
  page: { readonly state?: MessageState; readonly after?: string; readonly limit: number },
): Promise<readonly MessageView[]> {
  const { rows } = await pool.query<MessageView>(
    `SELECT id, case_id AS "caseId", revision, state, attempts, next_at AS "nextAt", last_status AS "lastStatus",
            last_error AS "lastError", created_at AS "createdAt", finished_at AS "finishedAt"
     FROM juece.webhook_message
     WHERE webhook_id = $1 AND ($2::text IS NULL OR state = $2) AND ($3::uuid IS NULL OR id < $3)
     ORDER BY id DESC LIMIT $4`,
    [webhookId, page.state ?? null, page.after ?? null, page.limit],
  );
  return rows;
}

/** Sends a dead message again, from the first try on; false where there is no such one. */
export async function redriveOne(pool: Pool, webhookId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE juece.webhook_message SET ${AGAIN} WHERE id = $1 AND webhook_id = $2 AND state = 'dead'`,
    [id, webhookId],
  );
  return rowCount === 1;
}

/** Sends every dead message of an endpoint again; how many there were. */
export async function redriveAll(pool: Pool, webhookId: string): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE juece.webhook_message SET ${AGAIN} WHERE webhook_id = $1 AND state = 'dead'`,
    [webhookId],
  );
  return rowCount ?? 0;
}

/** Puts a message on its way that tells of nothing; its id, `undefined` in a simulated system. */
export async function testMessage(pool: Pool, webhookId: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO juece.webhook_message (webhook_id, states, next_at, created_at)
     SELECT $1, '{}', clock_timestamp(), clock_timestamp()
     WHERE NOT EXISTS (SELECT FROM juece.simulation_clock)
     RETURNING id`,
    [webhookId],
  );
  return rows[0]?.id;
}
