import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import { fewAtOnce } from './few-at-once.js';

const deriveAtOnce = promisify(scrypt) as (
  password: string,
  salt: string,
  length: number,
) => Promise<Buffer>;
/** Files, host names and passwords share four threads of the system: passwords get two of them. */
const AT_ONCE = 2;
/** Some two seconds of sign-ins. */
const MOST_WAITING = 64;

const derive = fewAtOnce(deriveAtOnce, { atOnce: AT_ONCE, waiting: MOST_WAITING });
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/**
 * The stored form of a password: `scrypt$<salt>$<key>`, both hexadecimal.
 *
 * @throws ProblemError `too-much-at-once` where too many wait.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const key = await derive(password.normalize('NFC'), salt, KEY_BYTES);
  return `scrypt$${salt}$${key.toString('hex')}`;
}

/**
 * Whether the password is the stored one; takes as long for a wrong one.
 *
 * @throws ProblemError `too-much-at-once` where too many wait.
 */
export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [method, salt = '', key = ''] = stored.split('$');
  if (method !== 'scrypt') {
    return false;
  }
  const derived = await derive(password.normalize('NFC'), salt, KEY_BYTES);
  const expected = Buffer.from(key, 'hex');
  return expected.length === derived.length && timingSafeEqual(derived, expected);
}
