import type { Pool } from 'pg';

import type { ChannelName } from './preferences.js';

/** After so many tries a delivery is given up: with growing pauses that is about three hours. */
export const LAST_ATTEMPT = 10;

/** A delivery that was taken to be queued; `attempt` counts the tries, this one included. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly attempt: number;
}

/** A notice as a delivery tells of it. */
export interface CarriedNotice {
  readonly id: string;
  readonly kind: string;
  readonly statutory: boolean;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly zh: string;
  readonly en: string;
  readonly createdAt: Date;
}

/** A delivery whose try has begun, with what it says; a digest has several notices. */
export interface BegunDelivery extends ClaimedDelivery {
  readonly channel: ChannelName;
  readonly digest: boolean;
  readonly personId: string;
  readonly personName: string;
  /** Where to, as the person has it now; `null` when the channel was switched off meanwhile. */
  readonly address: string | null;
  readonly notices: readonly CarriedNotice[];
}

const LOST_AFTER = `interval '60 seconds'`;
const MOST_GATHERED = 1_000;

/** Joins what is due for one person by one channel; the first of them then goes out for all. */
const GATHER = `
WITH due AS (
  SELECT d.id, d.channel, n.person_id FROM juece.notice_delivery d JOIN juece.notice n ON n.id = d.notice_id
  WHERE d.state = 'waiting' AND d.digest AND d.lead_id IS NULL AND d.next_at <= clock_timestamp()
  ORDER BY d.id LIMIT ${String(MOST_GATHERED)} FOR UPDATE OF d SKIP LOCKED),
led AS (
  SELECT id, first_value(id) OVER (PARTITION BY person_id, channel ORDER BY id) AS lead_id FROM due)
UPDATE juece.notice_delivery d SET lead_id = led.lead_id FROM led WHERE d.id = led.id`;

const CLAIM = `
WITH due AS (
  SELECT id FROM juece.notice_delivery
  WHERE state = 'waiting' AND (NOT digest OR lead_id = id) AND next_at <= clock_timestamp()
    AND (queued_at IS NULL OR queued_at < clock_timestamp() - ${LOST_AFTER})
  ORDER BY digest, next_at LIMIT $1 FOR UPDATE SKIP LOCKED)
UPDATE juece.notice_delivery d SET queued_at = clock_timestamp() FROM due WHERE d.id = due.id
RETURNING d.id, d.attempts + 1 AS attempt`;

/** Takes deliveries that are due: those never queued, or so long ago that they must be lost. */
export async function claimDeliveries(
  pool: Pool,
  limit: number,
): Promise<readonly ClaimedDelivery[]> {
  await pool.query({ name: 'gather-digests', text: GATHER });
  const { rows } = await pool.query<ClaimedDelivery>({
    name: 'claim-deliveries',
    text: CLAIM,
    values: [limit],
  });
  return rows;
}

/** Gives claimed deliveries back that the queue did not take. */
export async function releaseDeliveries(
  pool: Pool,
  claimed: readonly ClaimedDelivery[],
): Promise<void> {
  await pool.query(
    `UPDATE juece.notice_delivery SET queued_at = NULL WHERE id = ANY ($1::uuid[]) AND state = 'waiting'`,
    [claimed.map((one) => one.id)],
  );
}

/** One try is begun once; on a simulated clock it is over before it begins. */
const BEGIN = `
WITH clock AS (SELECT EXISTS (SELECT FROM juece.simulation_clock) AS simulated),
begun AS (
  UPDATE juece.notice_delivery d
  SET attempts = $2, queued_at = clock_timestamp(),
      state = CASE WHEN simulated THEN 'sent' ELSE d.state END,
      outcome = CASE WHEN simulated THEN 'simulated' END,
      closed_at = CASE WHEN simulated THEN clock_timestamp() END
  FROM clock
  WHERE d.id = $1 AND d.state = 'waiting' AND d.attempts = $2 - 1
  RETURNING d.id, d.notice_id, d.channel, d.digest, d.state)
SELECT b.id, b.channel, b.digest, p.id AS "personId", p.name AS "personName",
       CASE WHEN (f.channels -> b.channel ->> 'on')::boolean THEN f.channels -> b.channel ->> 'address' END AS address
FROM begun b JOIN juece.notice n ON n.id = b.notice_id JOIN juece.person p ON p.id = n.person_id
LEFT JOIN juece.notice_preference f ON f.person_id = p.id
WHERE b.state = 'waiting'`;

const CARRIED = `
SELECT n.id, n.kind, n.statutory, n.case_id AS "caseId", c.number AS "caseNumber", n.words_zh AS zh,
       n.words_en AS en, n.created_at AS "createdAt"
FROM juece.notice_delivery d JOIN juece.notice n ON n.id = d.notice_id
JOIN juece.decision_case c ON c.id = n.case_id
WHERE (d.id = $1 OR d.lead_id = $1) ORDER BY n.created_at, n.id`;

/** Begins a try; `undefined` where that try was begun before or there is nothing to send any more. */
export async function beginDelivery(
  pool: Pool,
  { id, attempt }: ClaimedDelivery,
): Promise<BegunDelivery | undefined> {
  const begun = await pool.query<Omit<BegunDelivery, 'attempt' | 'notices'>>({
    name: 'begin-delivery',
    text: BEGIN,
    values: [id, attempt],
  });
  const [row] = begun.rows;
  if (row === undefined) {
    return undefined;
  }
  const carried = await pool.query<CarriedNotice>({
    name: 'carried-notices',
    text: CARRIED,
    values: [id],
  });
  return { ...row, attempt, notices: carried.rows };
}

/** Closes a delivery, and with it those that went out together. */
export async function closeDelivery(
  pool: Pool,
  id: string,
  closing: { readonly state: 'sent' | 'withdrawn'; readonly outcome: string | null },
): Promise<void> {
  await pool.query({
    name: 'close-delivery',
    text: `UPDATE juece.notice_delivery SET state = $2, outcome = $3, closed_at = clock_timestamp()
           WHERE (id = $1 OR lead_id = $1) AND state = 'waiting'`,
    values: [id, closing.state, closing.outcome],
  });
}

/** How a try failed. */
export interface DeliveryFailure extends ClaimedDelivery {
  readonly error: string;
  /** Trying again would change nothing. */
  readonly final: boolean;
  readonly retryInMs: number;
}

/** Puts the failure of a try on the row: it waits for the next, or is dead. */
export async function failDelivery(pool: Pool, failure: DeliveryFailure): Promise<void> {
  const { id, attempt, error, final, retryInMs } = failure;
  const dead = final || attempt >= LAST_ATTEMPT;
  await pool.query({
    name: 'fail-delivery',
    text: `UPDATE juece.notice_delivery d
           SET state = CASE WHEN $3 THEN 'dead' ELSE 'waiting' END, attempts = $2, last_error = $4,
               next_at = clock_timestamp() + make_interval(secs => $5), queued_at = NULL,
               closed_at = CASE WHEN $3 THEN clock_timestamp() END
           WHERE (d.id = $1 OR d.lead_id = $1) AND d.state = 'waiting'
             AND EXISTS (SELECT FROM juece.notice_delivery l WHERE l.id = $1 AND l.attempts = $2)`,
    values: [id, attempt, dead, error, retryInMs / 1000],
  });
}
