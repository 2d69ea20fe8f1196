import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const ITERATIONS = 4096;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const DIGEST = 'sha256';

/**
 * What PostgreSQL keeps of a password (RFC 5803). It is given to the server in place of the password,
 * which then stands in no log of statements.
 */
export function scramVerifier(password: string): string {
  const salt = randomBytes(SALT_BYTES);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, ITERATIONS, KEY_BYTES, DIGEST);
  const keyOf = (word: string): Buffer => createHmac(DIGEST, salted).update(word).digest();
  const stored = createHash(DIGEST).update(keyOf('Client Key')).digest('base64');
  const server = keyOf('Server Key').toString('base64');
  return `SCRAM-SHA-256$${String(ITERATIONS)}:${salt.toString('base64')}$${stored}:${server}`;
}
