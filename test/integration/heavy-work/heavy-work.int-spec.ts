import { afterEach, describe, expect, it } from '@jest/globals';

import { HeavyWork, type HeavyLimits } from '#libs/heavy-work';
import { until } from '#test/cases';
import type { TestJobs } from '#test/heavy-thread';

const LIMITS: HeavyLimits = {
  ...{ threads: 2, memoryMiB: 64, timeoutMs: 30_000 },
  ...{ waiting: 4, waitingOfOne: 3 },
};
const MODULE = new URL('../../support/heavy-thread.js', import.meta.url);

let work: HeavyWork<TestJobs> | undefined;

afterEach(() => work?.close());

const workWithin = (limits: Partial<HeavyLimits> = {}) => {
  work = new HeavyWork<TestJobs>(MODULE, { ...LIMITS, ...limits });
  return work;
};

const closedGate = () => {
  const gate = new Int32Array(new SharedArrayBuffer(8));
  return {
    gate,
    begun: () => Atomics.load(gate, 0),
    open: () => {
      Atomics.store(gate, 1, 1);
      Atomics.notify(gate, 1);
    },
  };
};

describe('HeavyWork', () => {
  it('gives what a job gives, and hands bytes over without those around them', async () => {
    const heavy = workWithin();
    expect(await heavy.run('a', 'doubled', { number: 21 })).toBe(42);
    const whole = Buffer.from('--abc--');
    const bytes = await heavy.run('a', 'reversed', { bytes: whole.subarray(2, 5) });
    expect(Buffer.from(bytes).toString()).toBe('cba');
    expect(whole.toString()).toBe('--abc--');
  });

  it('hands a problem on as the job raised it, and a mistake as a mistake', async () => {
    const heavy = workWithin();
    await expect(heavy.run('a', 'finds', {})).rejects.toMatchObject({
      ...{ code: 'request-invalid', name: 'ProblemError' },
      ...{ words: { zh: '不对', en: 'wrong' }, extra: { errors: [1] } },
    });
    await expect(heavy.run('a', 'breaks', {})).rejects.toMatchObject({ message: 'broken' });
    expect(await heavy.run('a', 'doubled', { number: 1 })).toBe(2);
  });

  it.each([
    ['neverEnds', 'work-timed-out', { timeoutMs: 4_000 }],
    ['neverHasEnough', 'work-too-large', {}],
  ] as const)('stops a job that %s with %s, and does the next', async (job, code, limits) => {
    const heavy = workWithin({ threads: 1, ...limits });
    await expect(heavy.run('a', job, {})).rejects.toMatchObject({ code });
    expect(await heavy.run('a', 'doubled', { number: 2 })).toBe(4);
  });

  it('lets others work while one goes beyond his limits again and again', async () => {
    const heavy = workWithin({ timeoutMs: 5_000 });
    const greedy = Array.from({ length: 3 }, () => heavy.run('a', 'neverHasEnough', {}));
    const ends = Promise.allSettled(greedy);
    for (let number = 0; number < 20; number += 1) {
      expect(await heavy.run('b', 'doubled', { number })).toBe(2 * number);
    }
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(heavy.load).toEqual({ waiting: 0, running: 0 });
  });

  it('gives another person a thread and a turn however much one has asked for', async () => {
    const heavy = workWithin();
    const { gate, begun, open } = closedGate();
    const mine = Array.from({ length: 4 }, () => heavy.run('a', 'waits', { gate }));
    await until('the first has begun', () => begun() === 1);
    expect(heavy.load).toEqual({ waiting: 3, running: 1 });
    expect(await heavy.run('b', 'doubled', { number: 3 })).toBe(6);
    open();
    expect(await Promise.all(mine)).toEqual([0, 1, 2, 3]);
  });

  it('refuses what has no room, says when to come again, and has room afterwards', async () => {
    const heavy = workWithin();
    const { gate, begun, open } = closedGate();
    const waits = (person: string) => heavy.run(person, 'waits', { gate });
    const running = [waits('a'), waits('b')];
    await until('both threads are at work', () => begun() === 2);
    const waiting = [waits('a'), waits('a'), waits('a')];
    const refused = { code: 'too-much-at-once', extra: { retryAfterSeconds: expect.any(Number) } };
    await expect(waits('a')).rejects.toMatchObject(refused);
    waiting.push(waits('b'));
    await expect(waits('c')).rejects.toMatchObject(refused);
    open();
    expect(await Promise.all([...running, ...waiting])).toHaveLength(6);
    expect(await heavy.run('c', 'doubled', { number: 4 })).toBe(8);
  });

  it('stops what runs and waits when it closes, and takes nothing more', async () => {
    const heavy = workWithin();
    const { gate, begun } = closedGate();
    const taken = ['a', 'b', 'c'].map((person) => heavy.run(person, 'waits', { gate }));
    const ends = Promise.allSettled(taken);
    await until('both threads are at work', () => begun() === 2);
    await heavy.close();
    const closed = { code: 'service-unavailable' };
    expect(await ends).toMatchObject(taken.map(() => ({ reason: closed })));
    await expect(heavy.run('c', 'doubled', { number: 5 })).rejects.toMatchObject(closed);
  });
});
