import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshKey, startApi, type ApiAnswer, type TestApi } from '#test/api';
import { propose, READER } from '#test/matters';
import { expectProblem, problemCode } from '#test/problems';
import { smallV2, withSmallMatters } from '#test/small-matters';

let api: TestApi;
let decision: string;

beforeAll(async () => {
  api = await startApi({ served: withSmallMatters() });
  decision = await propose(api);
});

afterAll(() => api.close());

const post = (path: string, json: unknown, headers: Readonly<Record<string, string>> = {}) =>
  api.request({
    method: 'POST',
    path,
    as: 'office',
    headers: { 'idempotency-key': freshKey(), ...headers },
    json,
  });

const openMatter = (word = '路灯'): Promise<ApiAnswer> =>
  post('/v1/matters', { organId: 'baoding', payload: { word, unitId: 'baoding.office' } });

const idOf = ({ body }: ApiAnswer): string => String(body['caseId']);

const read = (path: string): Promise<ApiAnswer> => api.request({ path, as: READER });

describe('a second procedure', () => {
  it('opens its cases at its own address, numbers them by its own word and counts by itself', async () => {
    const opened = await openMatter();
    expect(opened.status).toBe(201);
    expect(opened.headers.location).toBe(`/v1/matters/${idOf(opened)}`);
    const matter = await read(`/v1/matters/${idOf(opened)}`);
    expect(matter.body).toMatchObject({
      title: '路灯',
      procedure: 'small-matter@1',
      number: expect.stringMatching(/^保政小〔\d{4}〕1号$/),
    });
    const other = await read(`/v1/decisions/${decision}`);
    expect(other.body['number']).toMatch(/^保政决〔\d{4}〕1号$/);
  });

  it('lists its own cases, and decisions list theirs', async () => {
    const id = idOf(await openMatter());
    const listed = async (collection: string) => {
      const { body } = await read(`/v1/${collection}`);
      return body['items'] as { id: string; procedure: string }[];
    };
    const matters = await listed('matters');
    expect(matters.map((one) => one.id)).toContain(id);
    expect(new Set(matters.map((one) => one.procedure))).toEqual(new Set(['small-matter@1']));
    const decisions = await listed('decisions');
    expect(decisions.map((one) => one.id)).toEqual([decision]);
  });

  it('answers everything that a decision answers', async () => {
    const id = idOf(await openMatter());
    const added = await post(
      `/v1/matters/${id}/one/word.added`,
      { payload: { word: '灯杆' } },
      { 'if-match': '"1"' },
    );
    expect([added.status, added.headers.etag]).toEqual([200, '"2"']);
    const actions = await read(`/v1/matters/${id}/actions`);
    const offered = actions.body['commands'] as { command: string }[];
    expect(offered.map(({ command }) => command)).toContain('side.ended');
    const timeline = await read(`/v1/matters/${id}/timeline`);
    expect(timeline.body['items']).toEqual([
      expect.objectContaining({ command: 'matter.opened', title: { zh: '提出', en: 'Open' } }),
      expect.objectContaining({ command: 'word.added' }),
    ]);
    expect((await read(`/v1/matters/${id}/defects`)).body).toEqual({ items: [] });
    expect((await read(`/v1/matters/${id}/deadlines`)).body).toEqual({ items: [] });
    expect((await read(`/v1/matters/${id}/verification`)).body).toMatchObject({
      events: 2,
      chainVerified: true,
      replayIdentical: true,
    });
  });

  it('files documents to its cases, of its own kinds', async () => {
    const id = idOf(await openMatter());
    const filing = (kind: string): Promise<ApiAnswer> =>
      api.request({
        method: 'POST',
        path: `/v1/matters/${id}/documents?kind=${kind}&title=a&fileName=a.txt`,
        as: 'office',
        headers: { 'idempotency-key': freshKey(), 'if-match': '"1"', 'content-type': 'text/plain' },
        bytes: '草案',
      });
    expectProblem(await filing('research'), 'request-invalid');
    const filed = await filing('draft');
    expect(filed.status).toBe(201);
    const documents = await read(`/v1/matters/${id}/documents`);
    expect(documents.body['items']).toEqual([
      expect.objectContaining({ id: filed.body['documentId'], kind: 'draft' }),
    ]);
    const path = `/v1/matters/${id}/documents/${String(filed.body['documentId'])}/content`;
    expect((await read(path)).bytes.toString('utf8')).toBe('草案');
  });

  it('does not show its cases at the address of another, nor takes commands for them', async () => {
    const id = idOf(await openMatter());
    for (const path of ['', '/actions', '/timeline', '/documents', '/verification']) {
      expectProblem(await read(`/v1/decisions/${id}${path}`), 'case-not-found');
      expectProblem(await read(`/v1/matters/${decision}${path}`), 'case-not-found');
    }
    const study = { payload: { conclusion: '建议启动' } };
    const wrong = `/v1/decisions/${id}/initiation/proposal.studied`;
    expectProblem(await post(wrong, study, { 'if-match': '"1"' }), 'case-not-found');
    expectProblem(
      await post(`/v1/matters/${id}/initiation/proposal.studied`, study, { 'if-match': '"1"' }),
      'command-unknown',
    );
  });

  it('is described with its own commands beside the others', async () => {
    const { body } = await api.request({ path: '/openapi.json' });
    const paths = body['paths'] as Readonly<
      Record<string, Readonly<Record<string, { operationId: string }>>>
    >;
    expect(paths['/v1/matters/{id}/one/word.added']?.['post']?.operationId).toBe(
      'matters.word.added',
    );
    // A command of another version that cases may be in.
    expect(paths['/v1/matters/{id}/one/check.done']).toBeDefined();
    expect(paths['/v1/matters/{id}/{stage}/{command}']).toBeUndefined();
    expect(paths['/v1/decisions/{id}/one/word.added']).toBeUndefined();
    const ids = Object.values(paths).flatMap((item) =>
      Object.values(item).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('two versions of a procedure', () => {
  it('each take commands of their own form and refuse in their own words', async () => {
    const first = idOf(await openMatter());
    const later = await startApi({ served: withSmallMatters(smallV2) });
    try {
      const send = (at: TestApi, id: string, type: string, payload: unknown) =>
        at.request({
          method: 'POST',
          path: `/v1/matters/${id}/one/${type}`,
          as: 'office',
          headers: { 'idempotency-key': freshKey(), 'if-match': '"1"' },
          json: { payload },
        });
      const opened = await later.request({
        method: 'POST',
        path: '/v1/matters',
        as: 'office',
        headers: { 'idempotency-key': freshKey() },
        json: { organId: 'baoding', payload: { word: '路灯', unitId: 'baoding.office' } },
      });
      const second = idOf(opened);
      const bare = { word: '灯杆' };
      const reasoned = { word: '灯杆', why: '补充' };
      expectProblem(await send(later, second, 'word.added', bare), 'request-invalid');
      expectProblem(await send(api, first, 'word.added', reasoned), 'request-invalid');
      // Known to the collection, and not to the version that this case is in.
      expectProblem(await send(api, first, 'check.done', {}), 'command-unknown');
      expect((await send(later, second, 'word.added', reasoned)).status).toBe(200);
      expect((await send(api, first, 'word.added', bare)).status).toBe(200);
    } finally {
      await later.close();
    }
  });
});

describe('a method that an address does not take', () => {
  it.each([
    ['DELETE', '/v1/decisions', 'GET, HEAD, POST'],
    ['PUT', '/v1/me', 'GET, HEAD'],
    ['GET', '/v1/tokens', 'POST'],
    ['OPTIONS', '/v1/tasks', 'GET, HEAD'],
    ['POST', '/v1/decisions/01936b7e-5c00-7000-8000-000000000001', 'GET, HEAD'],
    ['POST', '/openapi.json', 'GET, HEAD'],
  ])('%s %s is answered with 405 and what it takes', async (method, path, allowed) => {
    const answer = await api.request({ method, path, as: 'office' });
    expectProblem(answer, 'method-not-allowed');
    expect(answer.headers.allow).toBe(allowed);
  });

  it('says nothing but the status and what is allowed to HEAD', async () => {
    const answer = await api.request({ method: 'HEAD', path: '/v1/tokens' });
    expect([answer.status, answer.headers.allow, answer.bytes.length]).toEqual([405, 'POST', 0]);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])(
    '%s finds the record of a case append-only, with article and remedy',
    async (method) => {
      const matter = idOf(await openMatter());
      for (const path of [
        `/v1/decisions/${decision}`,
        `/v1/decisions/${decision}/timeline`,
        `/v1/decisions/${decision}/documents`,
        `/v1/decisions/${decision}/documents/${decision}`,
        `/v1/decisions/${decision}/documents/${decision}/content`,
        `/v1/decisions/${decision}/initiation/proposal.studied`,
        `/v1/matters/${matter}`,
      ]) {
        const answer = await api.request({
          method,
          path,
          as: 'administrator',
          headers: { 'content-type': 'text/csv' },
          bytes: 'title;changed',
        });
        expectProblem(answer, 'record-is-append-only');
        expect(answer.headers.allow).toMatch(/^(GET, HEAD|POST|GET, HEAD, POST)$/);
        expect(answer.body['unmet']).toEqual([
          expect.objectContaining({
            id: 'G46',
            article: '条例第39条',
            remedy: { zh: expect.stringMatching(/更正/), en: expect.stringMatching(/Correct/) },
          }),
        ]);
      }
      expect((await read(`/v1/decisions/${decision}`)).body['revision']).toBe(1);
    },
  );

  it('leaves an address that is not there not found', async () => {
    const answer = await api.request({ method: 'DELETE', path: '/v1/nothing', as: 'office' });
    expect(problemCode(answer)).toBe('path-not-found');
  });
});
