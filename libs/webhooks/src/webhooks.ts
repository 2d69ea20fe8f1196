import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';

import { SecretBox } from '#libs/secrets';

import { newSecret, rotated, sealedSecret, type StoredSecret } from './secrets.js';

/** How long a secret that was replaced goes on signing. */
const OVERLAP_MS = 24 * 3600 * 1000;

/** Where endpoints stand, and what their secrets are sealed with. */
export interface WebhookStore {
  readonly pool: Pool;
  readonly secrets: SecretBox;
}

/** An endpoint as its administrators see it; its secrets stay inside. */
export interface Webhook {
  readonly id: string;
  readonly organId: string;
  readonly url: string;
  readonly title: string;
  readonly events: readonly string[];
  readonly active: boolean;
  readonly disabledBecause: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** What an endpoint is made of. */
export interface WebhookOrder {
  readonly organId: string;
  readonly url: string;
  readonly title: string;
  /** Types of events; `*` stands for any characters. */
  readonly events: readonly string[];
  readonly createdBy: string;
}

const COLUMNS = `id, organ_id AS "organId", url, title, events, active, disabled_because AS "disabledBecause",
  created_by AS "createdBy", created_at AS "createdAt", changed_at AS "changedAt"`;

/** Enters an endpoint; its secret is handed out now and never again. */
export async function createWebhook(
  { pool, secrets }: WebhookStore,
  order: WebhookOrder,
): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
  // The id is ours to make: the secret is sealed for it.
  const [id, secret] = [uuidv7(), newSecret()];
  const { organId, url, title, events, createdBy } = order;
  const stored = [{ secret: sealedSecret(secrets, id, secret), until: null }];
  const { rows } = await pool.query<Webhook>(
    `INSERT INTO juece.webhook (id, organ_id, url, title, events, secrets, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
    [id, organId, url, title, events, JSON.stringify(stored), createdBy],
  );
  const [webhook] = rows;
  if (webhook === undefined) {
    throw new TypeError('An INSERT gives the row that it wrote.');
  }
  return { webhook, secret };
}

/** The endpoints of these organs, newest first, up to a limit. */
export async function listWebhooks(
  pool: Pool,
  organs: readonly string[],
  limit: number,
): Promise<readonly Webhook[]> {
  const { rows } = await pool.query<Webhook>(
    `SELECT ${COLUMNS} FROM juece.webhook WHERE organ_id = ANY ($1) ORDER BY id DESC LIMIT $2`,
    [organs, limit],
  );
  return rows;
}

/** One endpoint of these organs; `undefined` where there is none. */
export async function findWebhook(
  pool: Pool,
  organs: readonly string[],
  id: string,
): Promise<Webhook | undefined> {
  const { rows } = await pool.query<Webhook>(
    `SELECT ${COLUMNS} FROM juece.webhook WHERE id = $1 AND organ_id = ANY ($2)`,
    [id, organs],
  );
  return rows[0];
}

/** Changes what is given of an endpoint; one that is switched on again forgets why it was off. */
export async function changeWebhook(
  pool: Pool,
  id: string,
  change: Partial<Pick<Webhook, 'url' | 'title' | 'events' | 'active'>>,
): Promise<Webhook | undefined> {
  const { rows } = await pool.query<Webhook>(
    `UPDATE juece.webhook
     SET url = coalesce($2, url), title = coalesce($3, title), events = coalesce($4, events),
         active = coalesce($5, active), changed_at = clock_timestamp(),
         disabled_because = CASE WHEN $5 THEN NULL ELSE disabled_because END
     WHERE id = $1 RETURNING ${COLUMNS}`,
    [id, change.url, change.title, change.events, change.active],
  );
  return rows[0];
}

/** Removes an endpoint with its messages. */
export async function deleteWebhook(pool: Pool, id: string): Promise<void> {
  await pool.query('DELETE FROM juece.webhook WHERE id = $1', [id]);
}

/**
 * Gives the endpoint a new secret. Those before it go on signing for a day, so that the receiver
 * can change over without losing a message.
 *
 * @returns the new secret, now and never again; `undefined` where there is no such endpoint.
 */
export async function rotateSecret(
  store: WebhookStore,
  id: string,
): Promise<{ readonly secret: string; readonly previousUntil: string } | undefined> {
  const { pool, secrets } = store;
  const { rows } = await pool.query<{ before: string; secrets: readonly StoredSecret[] }>(
    'SELECT secrets::text AS before, secrets FROM juece.webhook WHERE id = $1',
    [id],
  );
  const [row] = rows;
  if (row === undefined) {
    return undefined;
  }
  const secret = newSecret();
  const sealed = sealedSecret(secrets, id, secret);
  const previousUntil = new Date(Date.now() + OVERLAP_MS).toISOString();
  const { rowCount } = await pool.query(
    `UPDATE juece.webhook SET secrets = $2, changed_at = clock_timestamp()
     WHERE id = $1 AND secrets = $3::jsonb`,
    [id, JSON.stringify(rotated(row.secrets, sealed, previousUntil)), row.before],
  );
  // Somebody else rotated at the same moment: ours goes on top of his.
  return rowCount === 1 ? { secret, previousUntil } : rotateSecret(store, id);
}

/** Seals the secrets that stand there as they are; how many endpoints had such. */
export async function sealWebhooks(owner: Pool, secrets: SecretBox): Promise<number> {
  const { rows } = await owner.query<{ id: string; secrets: readonly StoredSecret[] }>(
    'SELECT id, secrets FROM juece.webhook',
  );
  const open = rows.filter((row) => row.secrets.some(({ secret }) => !SecretBox.isSealed(secret)));
  for (const { id, secrets: stored } of open) {
    const sealed = stored.map(({ secret, until }) => ({
      secret: SecretBox.isSealed(secret) ? secret : sealedSecret(secrets, id, secret),
      until,
    }));
    await owner.query(
      'UPDATE juece.webhook SET secrets = $3::jsonb WHERE id = $1 AND secrets = $2::jsonb',
      [id, JSON.stringify(stored), JSON.stringify(sealed)],
    );
  }
  return open.length;
}
