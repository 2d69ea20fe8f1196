import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';

import { canonicalText, chainHash, sha256 } from './canonical.js';

describe('canonicalText', () => {
  it('writes what the library writes, whatever the data', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
        expect(canonicalText(value)).toBe(canonicalize(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [{ 10: 'a', 9: 'b', a: 1 }],
    [{ b: { 2: 1, 1: 2 }, a: [{ z: 1, '': 2 }] }],
    [{ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }],
    [JSON.parse('{"__proto__":1,"a":2}') as object],
    [{ gone: undefined, kept: null }],
    [[-0, 1e21, 1e-7, 0.1, 123456789012345680000]],
  ])('orders keys as RFC 8785 does in %j', (value) => {
    expect(canonicalText(value)).toBe(canonicalize(value));
  });

  it.each([[Number.NaN], [{ a: Number.POSITIVE_INFINITY }], [undefined]])(
    'refuses %p, which JSON cannot hold',
    (value) => {
      expect(() => canonicalText(value)).toThrow();
    },
  );

  it('gives the same text for the same data in another order', () => {
    expect(canonicalText({ b: 1, a: { d: 1, c: 2 } })).toBe(
      canonicalText({ a: { c: 2, d: 1 }, b: 1 }),
    );
  });
});

describe('chainHash', () => {
  it('depends on the hash before and on the text', () => {
    const hash = chainHash('before', 'text');
    expect(hash).toBe(sha256('before\ntext'));
    expect(chainHash('other', 'text')).not.toBe(hash);
    expect(chainHash('before', 'other')).not.toBe(hash);
  });

  it('is the SHA-256 that others compute', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
