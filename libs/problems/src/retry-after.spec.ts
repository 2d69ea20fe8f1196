import { describe, expect, it } from '@jest/globals';

import { retryAfterMs, spread } from './retry-after.js';

const NOW = Date.parse('2026-03-10T02:00:00.000Z');
const DAY_MS = 86_400_000;

describe('retryAfterMs', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Tue, 10 Mar 2026 02:01:00 GMT', 60_000],
    ['Tue, 10 Mar 2026 01:00:00 GMT', 0],
    ['999999999', DAY_MS],
    ['Fri, 31 Dec 2099 00:00:00 GMT', DAY_MS],
    ['soon', 0],
    ['-5', 0],
    ['', 0],
    [undefined, 0],
  ])('reads %j', (header, expected) => {
    expect(retryAfterMs(header, NOW, DAY_MS)).toBe(expected);
  });
});

describe('spread', () => {
  it('draws a pause out by a fifth at most, and never shortens it', () => {
    expect([spread(1000, 0), spread(1000, 0.5), spread(1000, 1)]).toEqual([1000, 1100, 1200]);
  });
});
