import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startApi, type ApiAnswer, type TestApi } from '#test/api';
import { problemCode } from '#test/problems';

let api: TestApi;
/** One thread, where one waits of each and two of all. */
let narrow: TestApi;
/** Nothing is done in a millisecond. */
let hurried: TestApi;

beforeAll(async () => {
  api = await startApi({ simulated: true });
  narrow = await startApi({ beside: api, threads: { threads: 1, waiting: 2, waitingOfOne: 1 } });
  hurried = await startApi({ beside: api, threads: { timeoutMs: 1 } });
});

afterAll(async () => {
  await Promise.all([narrow.close(), hurried.close()]);
  await api.close();
});

const forecast = (where: TestApi, as: string) =>
  where.request({
    ...{ method: 'POST', path: '/v1/forecasts', as },
    json: { organId: 'baoding', by: '2026-12-31', with: ['openComment', 'hearing'] },
  });
const quiet = (where: TestApi) => where.request({ path: '/v1/tasks', as: 'reviewer' });
const retryAfter = ({ headers }: ApiAnswer) => Number(headers['retry-after']);

describe('heavy work beside quiet readers', () => {
  it('is done while quiet reads go on being answered', async () => {
    await Promise.all([quiet(api), forecast(api, 'office')]);
    const state = { isAtWork: true };
    const heavy = Promise.all(
      Array.from({ length: 4 }, async () => (await forecast(api, 'office')).status),
    ).finally(() => {
      state.isAtWork = false;
    });
    const reads: number[] = [];
    while (state.isAtWork) {
      reads.push((await quiet(api)).status);
    }
    expect(await heavy).toEqual([200, 200, 200, 200]);
    expect(new Set(reads)).toEqual(new Set([200]));
    // On the loop itself a forecast lets no more than two or three reads in between.
    expect(reads.length).toBeGreaterThan(40);
  });

  it('is refused with the time to come again where as much waits as may', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => forecast(narrow, 'office')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(refused.map(problemCode)).toEqual(Array.from({ length: 3 }, () => 'too-much-at-once'));
    expect(refused.every((one) => retryAfter(one) >= 1 && retryAfter(one) <= 60)).toBe(true);
  });

  it('of one person keeps no other from a turn', async () => {
    const burst = Array.from({ length: 4 }, () => forecast(narrow, 'office'));
    const other = await forecast(narrow, 'reviewer');
    expect(other.status).toBe(200);
    expect((await Promise.all(burst)).map(({ status }) => status).toSorted()).toEqual([
      ...[200, 200, 429, 429],
    ]);
  });

  it('ends in a problem when it takes too long, and the process goes on', async () => {
    const stopped = await Promise.all(Array.from({ length: 3 }, () => forecast(hurried, 'office')));
    expect(stopped.map((one) => [one.status, problemCode(one)])).toEqual(
      stopped.map(() => [503, 'work-timed-out']),
    );
    expect(stopped.every((one) => retryAfter(one) >= 1)).toBe(true);
    expect((await quiet(hurried)).status).toBe(200);
  });
});
