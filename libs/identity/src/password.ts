import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(scrypt) as (
  password: string,
  salt: string,
  length: number,
) => Promise<Buffer>;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** The stored form of a password: `scrypt$<salt>$<key>`, both hexadecimal. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const key = await derive(password.normalize('NFC'), salt, KEY_BYTES);
  return `scrypt$${salt}$${key.toString('hex')}`;
}

/** Whether the password is the stored one; takes as long for a wrong one. */
export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [method, salt = '', key = ''] = stored.split('$');
  if (method !== 'scrypt') {
    return false;
  }
  const derived = await derive(password.normalize('NFC'), salt, KEY_BYTES);
  const expected = Buffer.from(key, 'hex');
  return expected.length === derived.length && timingSafeEqual(derived, expected);
}
