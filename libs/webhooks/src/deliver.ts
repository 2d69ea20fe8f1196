import type { Pool } from 'pg';

import { procedureOf, type Engine } from '#libs/case-engine';

import { retryAfterMs, spread } from '#libs/problems';
import type { SecretBox } from '#libs/secrets';

import { cloudEvent, testEvent } from './cloud-event.js';
import { post } from './post.js';
import { openedSecrets, signatures, type StoredSecret } from './secrets.js';

export interface DeliveryOptions {
  /** Whether private and loopback addresses may be sent to. */
  readonly allowPrivate: boolean;
  /** What the secrets of endpoints are sealed with. */
  readonly secrets: SecretBox;
}

/** How long after each failed try the next one follows, as Standard Webhooks has it; then it is dead. */
const RETRY_AFTER_S: readonly number[] = [
  5,
  5 * 60,
  30 * 60,
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * 3600),
];
/** An endpoint that asks for more is tried again after this all the same. */
const LONGEST_ASKED_MS = 24 * 3_600_000;
const GONE = 410;
const LONGEST_ERROR = 500;

interface Message {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  readonly organId: string;
  readonly secrets: readonly StoredSecret[];
  readonly attempts: number;
  readonly createdAt: Date;
  readonly states: readonly string[];
  /** `null`: a message that somebody tries the endpoint out with. */
  readonly event: {
    readonly caseId: string;
    readonly number: string;
    readonly procedure: string;
    readonly command: string;
    readonly revision: number;
    readonly actorId: string;
    readonly hash: string;
  } | null;
  readonly recordedAt: Date | null;
}

const READ = `
SELECT m.id, w.id AS "webhookId", w.url, w.organ_id AS "organId", w.secrets, m.attempts,
       m.created_at AS "createdAt", m.states, e.recorded_at AS "recordedAt",
       CASE WHEN e.case_id IS NOT NULL THEN json_build_object(
         'caseId', e.case_id, 'number', c.number, 'procedure', e.body::jsonb ->> 'procedure', 'command', e.type,
         'revision', e.revision, 'actorId', e.actor_id, 'hash', e.hash) END AS event
FROM juece.webhook_message m
JOIN juece.webhook w ON w.id = m.webhook_id AND w.active
LEFT JOIN juece.case_event e ON e.case_id = m.case_id AND e.revision = m.revision
LEFT JOIN juece.decision_case c ON c.id = m.case_id
WHERE m.id = $1 AND m.state = 'waiting' AND m.next_at <= clock_timestamp()
  AND NOT EXISTS (SELECT FROM juece.simulation_clock)`;

type Outcome =
  | { readonly kind: 'sent'; readonly status: number }
  | {
      readonly kind: 'failed';
      readonly status: number | null;
      readonly error: string;
      /** How long the endpoint asks to be left alone. */
      readonly askedMs: number;
    };

/**
 * Tries to deliver a message that is due, once, and writes down what came of it.
 *
 * When the process dies between the two, the message is sent again under the same `webhook-id`.
 */
export async function deliverMessage(
  engine: Engine,
  messageId: string,
  options: DeliveryOptions,
): Promise<void> {
  const { rows } = await engine.pool.query<Message>({
    name: 'read-webhook-message',
    text: READ,
    values: [messageId],
  });
  const [message] = rows;
  if (message !== undefined) {
    await settle(engine.pool, message, await attempt(engine, message, options));
  }
}

async function attempt(
  engine: Engine,
  message: Message,
  { allowPrivate, secrets }: DeliveryOptions,
): Promise<Outcome> {
  const event = eventOf(engine, message);
  const body = JSON.stringify(event);
  const timestamp = Math.floor(Date.now() / 1000);
  const signing = openedSecrets(secrets, message.webhookId, message.secrets);
  const headers = {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': 'juece-webhooks',
    'webhook-id': event.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures(signing, { id: event.id, timestamp, body }),
  };
  try {
    const { status, retryAfter } = await post({ url: message.url, headers, body, allowPrivate });
    const askedMs = retryAfterMs(retryAfter, Date.now(), LONGEST_ASKED_MS);
    return status >= 200 && status < 300
      ? { kind: 'sent', status }
      : { kind: 'failed', status, error: `The endpoint answered ${String(status)}.`, askedMs };
  } catch (error) {
    return { kind: 'failed', status: null, error: wordsOf(error), askedMs: 0 };
  }
}

function eventOf(engine: Engine, message: Message) {
  const { event, recordedAt } = message;
  if (event === null || recordedAt === null) {
    return testEvent({ ...message, createdAt: message.createdAt.toISOString() });
  }
  return cloudEvent({
    ...event,
    organId: message.organId,
    collection: procedureOf(engine, event.procedure).cases.collection,
    states: message.states,
    recordedAt: recordedAt.toISOString(),
  });
}

/** The message that was read: what another delivery of it settled meanwhile stays. */
const MINE = `id = $1 AND state = 'waiting' AND attempts = $2`;

async function settle(pool: Pool, message: Message, outcome: Outcome): Promise<void> {
  if (outcome.kind === 'sent') {
    await pool.query(
      `UPDATE juece.webhook_message
       SET state = 'sent', attempts = attempts + 1, last_status = $3, last_error = NULL,
           finished_at = clock_timestamp()
       WHERE ${MINE}`,
      [message.id, message.attempts, outcome.status],
    );
  } else if (outcome.status === GONE) {
    await disable(pool, message, outcome.error);
  } else {
    await postpone(pool, message, outcome);
  }
}

async function postpone(
  pool: Pool,
  message: Message,
  { status, error, askedMs }: Extract<Outcome, { kind: 'failed' }>,
): Promise<void> {
  const planned = RETRY_AFTER_S[message.attempts];
  const wait = planned === undefined ? null : spread(Math.max(planned, askedMs / 1000));
  await pool.query(
    `UPDATE juece.webhook_message
     SET state = CASE WHEN $5::float8 IS NULL THEN 'dead' ELSE 'waiting' END, attempts = attempts + 1,
         last_status = $3, last_error = $4, queued_at = NULL,
         next_at = clock_timestamp() + coalesce($5, 0) * interval '1 second',
         finished_at = CASE WHEN $5 IS NULL THEN clock_timestamp() END
     WHERE ${MINE}`,
    [message.id, message.attempts, status, error, wait],
  );
}

/** The endpoint says that it is gone: it gets nothing more, and what waited for it is dead. */
async function disable(pool: Pool, message: Message, error: string): Promise<void> {
  await pool.query(
    `WITH off AS (
       UPDATE juece.webhook SET active = false, disabled_because = $3, changed_at = clock_timestamp()
       WHERE id = $2 AND active RETURNING id)
     UPDATE juece.webhook_message m
     SET state = 'dead', attempts = m.attempts + CASE WHEN m.id = $1 THEN 1 ELSE 0 END,
         last_status = CASE WHEN m.id = $1 THEN ${String(GONE)} ELSE m.last_status END,
         last_error = $3, finished_at = clock_timestamp()
     FROM off WHERE m.webhook_id = off.id AND m.state = 'waiting'`,
    [message.id, message.webhookId, error],
  );
}

/** The words of an error; the platform hides the reason for a lost connection in the cause. */
function wordsOf(error: unknown): string {
  const { name, message, code } = error as Partial<NodeJS.ErrnoException>;
  const words = name === 'TimeoutError' ? 'No answer came within 15 s.' : (message ?? name ?? '');
  return (words === '' ? String(code) : words).slice(0, LONGEST_ERROR);
}
