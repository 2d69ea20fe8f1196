import { Agent, request as send } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { PASSWORD, startApi, type TestApi } from '#test/api';
import { expectProblem } from '#test/problems';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

interface SignIn {
  readonly account: string;
  readonly password: string;
  /** The address of this machine that it is sent from. */
  readonly from: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answered {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

function signIn({ account, password, from, headers = {} }: SignIn): Promise<Answered> {
  const body = JSON.stringify({ account, password });
  return new Promise((resolve, reject) => {
    const outgoing = send(
      `${api.url}/v1/tokens`,
      {
        method: 'POST',
        localAddress: from,
        headers: { 'content-type': 'application/json', ...headers },
      },
      (incoming) => {
        incoming.resume().on('end', () => {
          const { statusCode: status = 0, headers: said } = incoming;
          resolve({ status, retryAfter: said['retry-after'] });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const guesses = (count: number, guess: (at: number) => SignIn): Promise<readonly Answered[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => signIn(guess(at))));

describe('signing in', () => {
  it('is slowed down for who guesses, with a true Retry-After, and not for the owner elsewhere', async () => {
    const owner = { account: 'finance', password: PASSWORD, from: '127.0.0.1' };
    expect((await signIn(owner)).status).toBe(200);
    const answers = await guesses(40, () => ({ ...owner, password: 'x', from: '127.0.0.2' }));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(6);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(34);
    expect(refused.every(({ retryAfter }) => Number(retryAfter) >= 1)).toBe(true);
    expect((await signIn(owner)).status).toBe(200);
  });

  it('counts whom the connection comes from, whatever X-Forwarded-For says', async () => {
    const answers = await guesses(40, (at) => ({
      account: 'reviewer',
      password: 'x',
      from: '127.0.0.3',
      headers: { 'x-forwarded-for': `10.0.0.${String(at)}` },
    }));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(6);
  });

  it('is slowed down for who tries many accounts from one address', async () => {
    const answers = await guesses(100, (at) => ({
      account: `nobody${String(at)}`,
      password: 'x',
      from: '127.0.0.4',
    }));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(60);
  });
});

describe('what is costly', () => {
  it('may be asked for so often a minute by one person, and by another beside him', async () => {
    const path = '/v1/imports/inventory.csv?organId=baoding';
    const first = await api.request({ path, as: 'office' });
    expect([first.status, first.headers['ratelimit-policy'], first.headers['ratelimit']]).toEqual([
      200,
      '"exports";q=120;w=60',
      '"exports";r=119;t=60',
    ]);
    const more = await Promise.all(
      Array.from({ length: 130 }, () => api.request({ path, as: 'office' })),
    );
    // Among them may be some for whom too many were at work at that moment.
    const refused = more.filter(({ body }) => String(body['type']).endsWith('too-many-requests'));
    expect(refused).toHaveLength(11);
    for (const answer of refused) {
      expectProblem(answer, 'too-many-requests');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    }
    expect((await api.request({ path, as: 'recorder' })).status).toBe(200);
  });

  it('names addresses that there are', async () => {
    const { body } = await api.request({ path: '/openapi.json' });
    const rated = Object.values(body['paths'] as Record<string, Record<string, object>>)
      .flatMap((item) => Object.values(item))
      .map((operation) => (operation as { 'x-rate'?: { name: string } })['x-rate']?.name);
    expect(new Set(rated.filter((name) => name !== undefined))).toEqual(
      new Set([
        ...['forecasts', 'verifications', 'comparisons', 'exports', 'sheets', 'imports'],
        'drawings',
      ]),
    );
  });
});

describe('streams of notices', () => {
  it('are six for one person, also where sixty are asked for at once', async () => {
    const agent = new Agent({ maxSockets: 100 });
    const headers = { authorization: `Bearer ${await api.token('office')}` };
    const statuses = await Promise.all(
      Array.from(
        { length: 60 },
        () =>
          new Promise<number>((resolve, reject) => {
            send(`${api.url}/v1/notices/stream`, { agent, headers }, (incoming) => {
              // Ours ends when all of them do: an open stream is an answer that goes on.
              incoming.on('error', () => undefined).resume();
              resolve(incoming.statusCode ?? 0);
            })
              .on('error', reject)
              .end();
          }),
      ),
    );
    agent.destroy();
    expect(statuses.filter((status) => status === 200)).toHaveLength(6);
    expect(statuses.filter((status) => status === 429)).toHaveLength(54);
  });
});
