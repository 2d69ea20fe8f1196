import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshKey, startApi, type ApiAnswer, type TestApi } from '#test/api';
import { addressOf, propose, PROPOSAL, READER, revisionOf } from '#test/matters';
import { expectProblem, problemCode } from '#test/problems';

const AT_ONCE = 20;

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await Promise.all(['ecology', 'office', READER].map((account) => api.token(account)));
});

afterAll(() => api.close());

const study = (id: string, key: string, conclusion: string, as = 'ecology'): Promise<ApiAnswer> =>
  api.request({
    method: 'POST',
    path: addressOf(id, 'proposal.studied'),
    as,
    headers: { 'if-match': '"1"', 'idempotency-key': key },
    json: { payload: { conclusion } },
  });

const times = <T>(give: (index: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, (_none, index) => give(index)));

async function eventsOf(id: string): Promise<readonly { revision: number; payload: object }[]> {
  const { body } = await api.request({ path: `/v1/decisions/${id}/timeline`, as: READER });
  return body['items'] as readonly { revision: number; payload: object }[];
}

async function verified(id: string): Promise<unknown> {
  return (await api.request({ path: `/v1/decisions/${id}/verification`, as: READER })).body;
}

describe('of many commands for one revision', () => {
  it('one is recorded and the others learn that the decision changed', async () => {
    const id = await propose(api);
    const answers = await times((index) =>
      study(id, freshKey(), `意见${String(index)}`, index % 2 === 0 ? 'ecology' : 'office'),
    );
    const won = answers.flatMap(({ status }, index) => (status === 200 ? [index] : []));
    expect(won).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expectProblem(answer, 'case-changed-meanwhile');
      expect(answer.body['revision']).toBe(2);
    }
    const [, second, ...rest] = await eventsOf(id);
    expect(second?.payload).toEqual({ conclusion: `意见${String(won[0])}` });
    expect(rest).toEqual([]);
    expect(await verified(id)).toMatchObject({
      events: 2,
      chainVerified: true,
      replayIdentical: true,
    });
  });

  it('of documents too one is filed', async () => {
    const id = await propose(api);
    const answers = await times((index) =>
      api.request({
        method: 'POST',
        path: `/v1/decisions/${id}/documents?kind=other&title=x`,
        as: 'ecology',
        headers: { 'if-match': '"1"', 'idempotency-key': freshKey(), 'content-type': 'text/plain' },
        bytes: `材料${String(index)}`,
      }),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(
      answers.filter((answer) => problemCode(answer) === 'case-changed-meanwhile'),
    ).toHaveLength(AT_ONCE - 1);
    expect(await revisionOf(api, id)).toBe(2);
  });
});

describe('one command sent many times at once', () => {
  it('is recorded once and gets the same receipt every time', async () => {
    const id = await propose(api);
    const key = freshKey();
    const answers = await times(() => study(id, key, '建议启动'));
    const [first] = answers;
    expect(answers.map(({ status }) => status)).toEqual(Array(AT_ONCE).fill(200));
    for (const { body } of answers) {
      expect(body).toEqual(first?.body);
    }
    expect(answers.filter(({ headers }) => headers['idempotent-replay'] === 'true')).toHaveLength(
      AT_ONCE - 1,
    );
    expect(await eventsOf(id)).toHaveLength(2);
  });

  it('opens one decision', async () => {
    const key = freshKey();
    const title = '同时提出二十次的事项';
    const answers = await times(() =>
      api.request({
        method: 'POST',
        path: '/v1/decisions',
        as: 'ecology',
        headers: { 'idempotency-key': key },
        json: { organId: 'baoding', payload: { ...PROPOSAL, title } },
      }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body['caseId'])).size).toBe(1);
    const { body } = await api.request({
      path: `/v1/decisions?title=${encodeURIComponent(title)}`,
      as: READER,
    });
    expect(body['items']).toHaveLength(1);
  });
});

describe('many decisions opened at once', () => {
  it('get each a number of its own', async () => {
    const ids = await times(() => propose(api));
    const numbers = await Promise.all(
      ids.map(async (id) => {
        const { body } = await api.request({ path: `/v1/decisions/${id}`, as: READER });
        return body['number'];
      }),
    );
    expect(new Set(numbers).size).toBe(AT_ONCE);
  });
});
