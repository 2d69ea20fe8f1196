import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

/** The algorithm under which new events are chained; stored with each. */
export const HASH_ALGORITHM = 'sha256';

/** The hash before a case's first event. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The RFC 8785 text of plain data: the same data always gives the same text.
 *
 * @throws TypeError for data that JSON cannot hold.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) {
    throw new TypeError('Only plain data has a canonical text.');
  }
  return text;
}

/** The lower-case hexadecimal SHA-256 of a text or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash(HASH_ALGORITHM).update(content).digest('hex');
}

/** The hash of an event: over the hash before it and its own text. */
export function chainHash(previousHash: string, body: string): string {
  return sha256(`${previousHash}\n${body}`);
}
