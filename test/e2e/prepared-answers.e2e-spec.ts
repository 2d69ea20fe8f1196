import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startApi, type TestApi } from '#test/api';
import { current } from '#workflows/major-decision';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const MACHINE = Object.keys(current.machines)[0] ?? '';
const PATHS = [
  '/openapi.json',
  '/openapi.yaml',
  '/docs/swagger-ui-init.js',
  '/v1/procedures',
  ...['svg', 'bpmn'].map((form) => `/v1/procedures/${current.key}/drawings/${MACHINE}.${form}`),
  '/v1/laws',
  '/v1/laws/order-713',
  '/problems/case-not-found',
];

describe('answers that never change', () => {
  it.each(PATHS)('%s comes with a tag, and is not sent to who has it', async (path) => {
    const first = await api.request({ path });
    expect(first.status).toBe(200);
    const { etag = '' } = first.headers;
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    const again = await api.request({ path: `${path}?other=1` });
    expect([again.headers.etag, again.headers['content-type']]).toEqual([
      etag,
      first.headers['content-type'],
    ]);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    for (const had of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const known = await api.request({ path, headers: { 'if-none-match': had } });
      expect([known.status, known.bytes.length, known.headers.etag]).toEqual([304, 0, etag]);
    }
    const other = await api.request({ path, headers: { 'if-none-match': '"x"' } });
    expect([other.status, other.bytes.length]).toEqual([200, first.bytes.length]);
    const head = await api.request({ path, method: 'HEAD' });
    expect([head.status, head.bytes.length, head.headers.etag]).toEqual([200, 0, etag]);
    expect(Number(head.headers['content-length'])).toBe(first.bytes.length);
  });

  it('have the same tag when they are asked for by HEAD, or by who has them, at first', async () => {
    const fresh = await startApi({ beside: api });
    const path = '/problems/not-permitted';
    const head = await fresh.request({ path, method: 'HEAD' });
    const { etag = '' } = head.headers;
    expect(etag).toBe((await api.request({ path })).headers.etag);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
    const law = '/v1/laws/order-713/articles/14';
    const tag = (await api.request({ path: law })).headers.etag ?? '';
    const known = await fresh.request({ path: law, headers: { 'if-none-match': tag } });
    expect([known.status, known.bytes.length]).toEqual([304, 0]);
    await fresh.close();
  });

  it('keep their problems: what is not there is not known', async () => {
    for (const path of ['/v1/laws/none', '/problems/none', '/v1/procedures/a/drawings/b.svg']) {
      const missing = await api.request({ path, headers: { 'if-none-match': '*' } });
      expect([missing.status, missing.headers.etag]).toEqual([404, undefined]);
    }
    expect((await api.request({ path: '/v1/laws', method: 'DELETE' })).status).toBe(405);
  });

  it('are told apart from a profile, which may change and is compared', async () => {
    const listed = await api.request({ path: '/v1/profiles', as: 'office' });
    const [{ id = '' } = {}] = listed.body['items'] as readonly { id?: string }[];
    const path = `/v1/profiles/${id}`;
    const profile = await api.request({ path, as: 'office' });
    expect(profile.headers['cache-control']).toBe('private, no-cache');
    const headers = { 'if-none-match': profile.headers.etag ?? '' };
    const known = await api.request({ path, as: 'office', headers });
    expect([known.status, known.bytes.length]).toEqual([304, 0]);
    expect((await api.request({ path, headers })).status).toBe(401);
  });
});
