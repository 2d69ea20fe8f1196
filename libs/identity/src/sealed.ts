import type { Pool } from 'pg';

import { SecretBox } from '#libs/secrets';

/** The place that the key of the tokens is sealed for. */
export const TOKEN_KEY = 'signing_key/tokens';

/** The place that somebody's password is sealed for. */
const passwordOf = (personId: string): string => `person/${personId}`;

/** A password hash as it is stored. */
export function sealedHash(secrets: SecretBox, personId: string, hash: string): string {
  return secrets.seal(passwordOf(personId), hash);
}

/** A stored password hash; one that the owner has entered as it is waits for "juece migrate" to seal it. */
export function openedHash(secrets: SecretBox, personId: string, stored: string): string {
  return SecretBox.isSealed(stored) ? secrets.open(passwordOf(personId), stored) : stored;
}

/**
 * Seals what stands there as it is: the key of the tokens and the passwords of people.
 *
 * @returns how many were sealed.
 */
export async function sealIdentities(owner: Pool, secrets: SecretBox): Promise<number> {
  const { rows: keys } = await owner.query<{ id: string; text: string }>(
    'SELECT id, private_jwk AS text FROM juece.signing_key',
  );
  const { rows: people } = await owner.query<{ id: string; text: string }>(
    'SELECT id, password_hash AS text FROM juece.person',
  );
  const openKeys = keys.filter(({ text }) => !SecretBox.isSealed(text));
  const openHashes = people.filter(({ text }) => !SecretBox.isSealed(text));
  for (const { id, text } of openKeys) {
    await owner.query(
      'UPDATE juece.signing_key SET private_jwk = $3 WHERE id = $1 AND private_jwk = $2',
      [id, text, secrets.seal(`signing_key/${id}`, text)],
    );
  }
  for (const { id, text } of openHashes) {
    await owner.query(
      'UPDATE juece.person SET password_hash = $3 WHERE id = $1 AND password_hash = $2',
      [id, text, sealedHash(secrets, id, text)],
    );
  }
  return openKeys.length + openHashes.length;
}

/** Whether anything is sealed already: then the key that it needs is not to be made anew. */
export async function holdsSealed(owner: Pool): Promise<boolean> {
  const { rows: tables } = await owner.query<{ isThere: boolean }>(
    `SELECT to_regclass('juece.signing_key') IS NOT NULL AS "isThere"`,
  );
  if (tables[0]?.isThere !== true) {
    return false;
  }
  const { rows } = await owner.query<{ text: string }>(
    'SELECT private_jwk AS text FROM juece.signing_key',
  );
  return rows.some(({ text }) => SecretBox.isSealed(text));
}
