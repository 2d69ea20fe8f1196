import { createHmac, randomBytes } from 'node:crypto';

import type { SecretBox } from '#libs/secrets';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;
/** Secrets that sign at once, at most: each makes the header longer. */
const MOST_SECRETS = 4;

/** A secret as it signs, or as it is stored, the newest first; `until`: when it signs no more. */
export interface StoredSecret {
  readonly secret: string;
  /** UTC instant; `null` for the newest. */
  readonly until: string | null;
}

/** Makes a secret in the form of the Standard Webhooks scheme: `whsec_<base64>`. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/** The place that the secrets of an endpoint are sealed for. */
const secretsOf = (webhookId: string): string => `webhook/${webhookId}`;

/** A secret of an endpoint as it is stored. */
export function sealedSecret(secrets: SecretBox, webhookId: string, secret: string): string {
  return secrets.seal(secretsOf(webhookId), secret);
}

/** The stored secrets of an endpoint, fit to sign with. */
export function openedSecrets(
  secrets: SecretBox,
  webhookId: string,
  stored: readonly StoredSecret[],
): readonly StoredSecret[] {
  return stored.map(({ secret, until }) => ({
    secret: secrets.open(secretsOf(webhookId), secret),
    until,
  }));
}

/** Puts a new secret in front; those before it go on signing until the instant at most. */
export function rotated(
  secrets: readonly StoredSecret[],
  secret: string,
  until: string,
): readonly StoredSecret[] {
  const older = secrets.map((one) => ({ ...one, until: earlier(one.until, until) }));
  return [{ secret, until: null }, ...older].slice(0, MOST_SECRETS);
}

/** What is signed, as the headers and the body say it. */
export interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** The header `webhook-signature`: one signature for each secret that is valid at the time. */
export function signatures(secrets: readonly StoredSecret[], signed: Signed): string {
  const { id, timestamp, body } = signed;
  return secrets
    .filter(({ until }) => until === null || Date.parse(until) > timestamp * 1000)
    .map(({ secret }) => {
      const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
      const hmac = createHmac('sha256', key).update(`${id}.${String(timestamp)}.${body}`);
      return `v1,${hmac.digest('base64')}`;
    })
    .join(' ');
}

function earlier(one: string | null, other: string): string {
  return one !== null && Date.parse(one) < Date.parse(other) ? one : other;
}
