import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { PROBLEMS } from '#libs/problems';

import {
  freshKey,
  SIMULATED_AT,
  startApi,
  type ApiAnswer,
  type ApiRequest,
  type TestApi,
} from '#test/api';
import { propose } from '#test/matters';
import { askingInBoth, expectProblem, problemCode } from '#test/problems';

const CODES = Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[];
const NOBODY = '01936b7e-5c00-7000-8000-00000000dead';

let api: TestApi;
let simulated: TestApi;
let decision: string;

beforeAll(async () => {
  const started = await Promise.all([startApi(), startApi({ simulated: true })]);
  [api, simulated] = started.map(askingInBoth) as [TestApi, TestApi];
  decision = await propose(api);
});

afterAll(() => Promise.all([api.close(), simulated.close()]));

function pageOf(code: keyof typeof PROBLEMS) {
  const { status, title } = PROBLEMS[code];
  return { code, status, title: title.en, titles: title };
}

describe('problem pages', () => {
  it.each(CODES)('%s has one, open to anyone', async (code) => {
    const answer = await api.request({ path: `/problems/${code}` });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(pageOf(code));
  });

  it('are where the type of a problem points', async () => {
    const refused = await api.request({ path: '/v1/me' });
    const page = await fetch(String(refused.body['type']));
    expect(await page.json()).toEqual(pageOf('not-authenticated'));
  });
});

describe('a refusal', () => {
  const words = async (language?: string) => {
    const { body } = await api.request({
      method: 'POST',
      path: `/v1/decisions/${decision}/initiation/proposal.studied`,
      as: 'reviewer',
      headers: {
        'if-match': '"1"',
        'idempotency-key': freshKey(),
        ...(language === undefined ? {} : { 'accept-language': language }),
      },
      json: { payload: { conclusion: '建议启动' } },
    });
    return [body['title'], body['detail']];
  };

  it('is put into the language that the caller prefers', async () => {
    const { title } = PROBLEMS['not-permitted'];
    const [zh, en] = [await words('zh-CN,zh;q=0.9'), await words()];
    expect(zh).toEqual([title.zh, expect.stringMatching(/^[^a-z]+：办理人没有/)]);
    expect(en).toEqual([
      title.en,
      expect.stringMatching(/ \(proposal\.studied\): this is for others/),
    ]);
    expect(await words('fr')).toEqual(en);
    expect(await words('fr, en;q=0.3, zh;q=0.8')).toEqual(zh);
  });
});

interface Operations {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Wrong requests for one address; `{…}` in it is filled by the id of a decision. */
function wrongRequests(path: string, method: string): readonly ApiRequest[] {
  const at = (id: string): string => path.replaceAll(/\{\w+\}/g, id);
  // A stream that is opened as it should be would never end.
  const headers = { 'if-match': '"1"', 'idempotency-key': freshKey(), 'last-event-id': 'x' };
  const common: readonly ApiRequest[] = [
    { method, path: at(decision) },
    { method, path: at(decision), headers: { authorization: 'Bearer x' } },
    { method, path: at(NOBODY), as: 'office', headers, json: { payload: {} } },
    { method, path: at('%00'), as: 'office', headers, json: { payload: {} } },
    { method, path: `${at(decision)}?limit=no&cursor=no`, as: 'bureau-air', headers, json: [] },
  ];
  const bodies: readonly ApiRequest[] = [
    { method, path: at(decision), as: 'office', json: { payload: {} } },
    { method, path: at(decision), as: 'office', headers, json: { payload: { x: 1 } } },
    { method, path: at(decision), as: 'office', headers, bytes: '\u0000' },
    {
      method,
      path: at(decision),
      as: 'office',
      headers: { ...headers, 'content-type': 'application/json' },
      bytes: '{',
    },
  ];
  return ['POST', 'PUT'].includes(method) ? [...common, ...bodies] : common;
}

/** An answer is right, or one of the table's problems with the status and title of its code. */
function expectKnown(answer: ApiAnswer, request: ApiRequest): boolean {
  if (answer.status < 400) {
    return false;
  }
  const code = problemCode(answer) as keyof typeof PROBLEMS;
  expect([request.method, request.path, CODES.includes(code), code]).toEqual([
    request.method,
    request.path,
    true,
    code,
  ]);
  expectProblem(answer, code);
  expect(answer.status).not.toBe(500);
  return true;
}

describe('refusals', () => {
  it('of every address use a code of the table, in both languages, whatever is wrong', async () => {
    const { body } = await api.request({ path: '/openapi.json' });
    let refused = 0;
    for (const [path, item] of Object.entries((body as unknown as Operations).paths)) {
      for (const method of Object.keys(item)) {
        for (const request of wrongRequests(path, method.toUpperCase())) {
          refused += expectKnown(await api.request(request), request) ? 1 : 0;
        }
      }
    }
    expect(refused).toBeGreaterThan(1000);
  });
});

describe('the simulated clock', () => {
  const advance = (now: unknown): Promise<ApiAnswer> =>
    simulated.request({
      method: 'POST',
      path: '/v1/simulation/clock',
      as: 'office',
      json: { now },
    });

  it('is not there on a server that is not simulated', async () => {
    const path = '/v1/simulation/clock';
    expectProblem(await api.request({ path, as: 'office' }), 'path-not-found');
    expectProblem(
      await api.request({ method: 'POST', path, as: 'office', json: { now: SIMULATED_AT } }),
      'path-not-found',
    );
  });

  it('does not go back, and goes forward', async () => {
    expectProblem(await advance('2026-03-01T00:00:00Z'), 'clock-backwards');
    expectProblem(await advance('tomorrow'), 'request-invalid');
    expect((await advance('2026-03-05T09:00:00+08:00')).body).toEqual({
      now: '2026-03-05T01:00:00.000Z',
      fired: 0,
    });
  });

  it('dates what is recorded, and marks it as simulated', async () => {
    const id = await propose(simulated);
    const { body } = await simulated.request({
      path: `/v1/decisions/${id}/timeline`,
      as: 'office',
    });
    expect(body['items']).toEqual([
      expect.objectContaining({ simulated: true, recordedAt: expect.stringMatching(/^2026-03-0/) }),
    ]);
  });
});
