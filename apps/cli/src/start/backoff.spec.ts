import { describe, expect, it } from '@jest/globals';

import { Backoff, SCHEDULE } from './backoff.js';

describe('Backoff', () => {
  it('waits longer after each failure, up to a bound, and gives up after so many in a row', () => {
    const backoff = new Backoff({ firstMs: 100, longestMs: 500, failures: 6, healthyMs: 1_000 });
    const pauses = Array.from({ length: 6 }, () => backoff.afterFailure(0));
    expect(pauses).toEqual([100, 200, 400, 500, 500, undefined]);
  });

  it('begins anew with a part that worked for a while', () => {
    const backoff = new Backoff({ firstMs: 100, longestMs: 500, failures: 3, healthyMs: 1_000 });
    expect([999, 0, 1_000, 0].map((ready) => backoff.afterFailure(ready))).toEqual([
      100, 200, 100, 200,
    ]);
  });

  it('starts a killed part again at once, and has an end', () => {
    const backoff = new Backoff(SCHEDULE);
    const pauses = Array.from({ length: SCHEDULE.failures }, () => backoff.afterFailure(0));
    expect(pauses[0]).toBeLessThan(1_000);
    expect(Math.max(...pauses.map((pause) => pause ?? 0))).toBeLessThan(10_000);
    expect(pauses.indexOf(undefined)).toBe(SCHEDULE.failures - 1);
  });
});
