import { hash } from 'node:crypto';

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
  const sorted = inCanonicalOrder(value);
  const text = sorted === OUT_OF_ORDER ? canonicalize(value) : JSON.stringify(sorted);
  if (text === undefined) {
    throw new TypeError('Only plain data has a canonical text.');
  }
  return text;
}

const OUT_OF_ORDER = Symbol('a key that the engine would put first');
const ARRAY_INDEX = /^(?:0|[1-9]\d*)$/;
const NINE = '9'.charCodeAt(0);

/**
 * Puts plain data in order, so that the engine's own `JSON.stringify` writes the canonical text:
 * several times faster than the library on the command path. Only what is out of order is copied;
 * nearly everything was read from a canonical text and stands in order. Keys that look like array
 * indices are put first by the engine whatever their place, and numbers that JSON lacks need
 * refusing: for those the library does the work.
 */
function inCanonicalOrder(value: unknown): unknown {
  if (standsInOrder(value)) {
    return value;
  }
  if (typeof value !== 'object' || value === null) {
    return OUT_OF_ORDER;
  }
  return Array.isArray(value) ? orderedItems(value) : orderedKeys(value);
}

function standsInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return typeof value !== 'number' || Number.isFinite(value);
  }
  if (Array.isArray(value)) {
    return value.every(standsInOrder);
  }
  let before = '';
  for (const key in value) {
    if (key < before || isMoved(key) || !standsInOrder((value as Record<string, unknown>)[key])) {
      return false;
    }
    before = key;
  }
  return true;
}

/** Whether the engine gives the key a place or a meaning of its own. */
function isMoved(key: string): boolean {
  return key === '__proto__' || (key.charCodeAt(0) <= NINE && ARRAY_INDEX.test(key));
}

function orderedItems(items: readonly unknown[]): unknown {
  const ordered = items.map(inCanonicalOrder);
  return ordered.includes(OUT_OF_ORDER) ? OUT_OF_ORDER : ordered;
}

function orderedKeys(value: object): unknown {
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    const copy = inCanonicalOrder((value as Record<string, unknown>)[key]);
    if (copy === OUT_OF_ORDER || isMoved(key)) {
      return OUT_OF_ORDER;
    }
    ordered[key] = copy;
  }
  return ordered;
}

/** The lower-case hexadecimal SHA-256 of a text or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return hash(HASH_ALGORITHM, content);
}

/** The hash of an event: over the hash before it and its own text. */
export function chainHash(previousHash: string, body: string): string {
  return sha256(`${previousHash}\n${body}`);
}
