import type { Pool } from 'pg';

/** The states of a delivery; what its person switched off before it went is withdrawn. */
export const DELIVERY_STATES = ['waiting', 'sent', 'dead', 'withdrawn'] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A delivery as those who run the system see it: not where it goes, and not what it says. */
export interface DeliveryView {
  readonly id: string;
  readonly noticeId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly personId: string;
  readonly channel: string;
  readonly statutory: boolean;
  readonly state: DeliveryState;
  /** The delivery that goes out for this one too. */
  readonly leadId: string | null;
  readonly attempts: number;
  readonly nextAt: Date;
  readonly lastError: string | null;
  readonly outcome: string | null;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}

export interface DeliveryPage {
  /** The organs of whose cases the deliveries are. */
  readonly organIds: readonly string[];
  readonly state: DeliveryState;
  readonly limit: number;
  readonly after?: string;
}

/** A page of the deliveries in a state, newest first. */
export async function listDeliveries(pool: Pool, page: DeliveryPage): Promise<DeliveryView[]> {
  const { rows } = await pool.query<DeliveryView>({
    name: 'list-deliveries',
    text: `SELECT d.id, d.notice_id AS "noticeId", n.case_id AS "caseId", c.number AS "caseNumber",
             n.person_id AS "personId", d.channel, n.statutory, d.state, d.lead_id AS "leadId", d.attempts,
             d.next_at AS "nextAt", d.last_error AS "lastError", d.outcome, d.created_at AS "createdAt",
             d.closed_at AS "closedAt"
           FROM juece.notice_delivery d JOIN juece.notice n ON n.id = d.notice_id
           JOIN juece.decision_case c ON c.id = n.case_id
           WHERE d.state = $1 AND c.organ_id = ANY ($2::text[]) AND ($3::uuid IS NULL OR d.id < $3)
           ORDER BY d.id DESC LIMIT $4`,
    values: [page.state, page.organIds, page.after ?? null, page.limit],
  });
  return rows;
}

/**
 * Sends a dead delivery again, with those that were to go out together with it.
 *
 * @returns `unknown` where there is none in these organs, `alive` where it is not dead.
 */
export async function redriveDelivery(
  pool: Pool,
  id: string,
  organIds: readonly string[],
): Promise<'redriven' | 'alive' | 'unknown'> {
  const { rows } = await pool.query<{ known: boolean; redriven: boolean }>(
    `WITH asked AS (
       SELECT coalesce(d.lead_id, d.id) AS lead FROM juece.notice_delivery d
       JOIN juece.notice n ON n.id = d.notice_id JOIN juece.decision_case c ON c.id = n.case_id
       WHERE d.id = $1 AND c.organ_id = ANY ($2::text[])),
     redriven AS (
       UPDATE juece.notice_delivery d
       SET state = 'waiting', attempts = 0, next_at = clock_timestamp(), queued_at = NULL, closed_at = NULL
       FROM asked WHERE (d.id = asked.lead OR d.lead_id = asked.lead) AND d.state = 'dead'
       RETURNING d.id)
     SELECT EXISTS (SELECT FROM asked) AS known, EXISTS (SELECT FROM redriven) AS redriven`,
    [id, organIds],
  );
  const [row] = rows;
  if (row?.known !== true) {
    return 'unknown';
  }
  return row.redriven ? 'redriven' : 'alive';
}
