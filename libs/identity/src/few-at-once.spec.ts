import { describe, expect, it } from '@jest/globals';

import { fewAtOnce } from './few-at-once.js';

const counted = () => {
  let now = 0;
  let most = 0;
  const order: number[] = [];
  const ends: (() => void)[] = [];
  const work = async (one: number): Promise<number> => {
    order.push(one);
    now += 1;
    most = Math.max(most, now);
    await new Promise<void>((resolve) => ends.push(resolve));
    now -= 1;
    if (one < 0) {
      throw new RangeError('negative');
    }
    return one;
  };
  const endAll = async (all: Promise<unknown>): Promise<void> => {
    const state = { isDone: false };
    void all.finally(() => {
      state.isDone = true;
    });
    while (!state.isDone) {
      ends.shift()?.();
      await Promise.resolve();
    }
  };
  return { work, endAll, order, most: () => most };
};

describe('fewAtOnce', () => {
  it('runs no more than so many at once, the others in their order', async () => {
    const { work, endAll, order, most } = counted();
    const few = fewAtOnce(work, { atOnce: 2, waiting: 10 });
    const all = Promise.all([1, 2, 3, 4, 5, 6].map((one) => few(one)));
    await endAll(all);
    expect(await all).toEqual([1, 2, 3, 4, 5, 6]);
    expect([order, most()]).toEqual([[1, 2, 3, 4, 5, 6], 2]);
  });

  it('refuses who finds too many waiting, and goes on after a failure', async () => {
    const { work, endAll } = counted();
    const few = fewAtOnce(work, { atOnce: 1, waiting: 1 });
    const all = Promise.allSettled([-1, 2, 3].map((one) => few(one)));
    await endAll(all);
    expect(await all).toMatchObject([
      { reason: { message: 'negative' } },
      { value: 2 },
      { reason: { code: 'too-much-at-once', extra: { retryAfterSeconds: 2 } } },
    ]);
    const again = few(4);
    await endAll(again);
    expect(await again).toBe(4);
  });
});
