import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '#libs/embedded';

import { openOwnerPool } from '#libs/case-store';
import { PASSWORD } from '#test/api';
import { until } from '#test/cases';
import { cloneDatabase, environmentOf, type TestDatabase } from '#test/database';

import { Part } from './outages/part.js';

const NAMED = '张三丰13800000000';

let database: TestDatabase;
let api: Part | undefined;
let url: string;
let bearer: string;
let feed: string;

beforeAll(async () => {
  database = await cloneDatabase();
  const port = await findFreePort();
  url = `http://127.0.0.1:${port}`;
  const own = { ...environmentOf(database), REDIS_URL: '', JUECE_PORT: String(port) };
  api = await Part.start('api', { ...own, JUECE_PUBLIC_URL: 'https://juece.example.gov.cn/' });
  bearer = String(
    (await post('/v1/tokens', { account: 'ecology', password: PASSWORD }))['access_token'],
  );
  feed = String((await post('/v1/calendar-feeds', { scope: 'mine' }))['path']);
}, 60_000);

afterAll(async () => {
  await api?.kill();
  await database.drop();
}, 60_000);

/** What the API wrote. */
const words = (): string => api?.words ?? '';

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return (await (await fetch(`${url}${path}`, init)).json()) as Record<string, unknown>;
}

/** Ways to put a secret or a name where it does not belong. */
function mistaken(): readonly (readonly [path: string, init: RequestInit])[] {
  const secret = /[^/]+$/.exec(feed)?.[0] ?? '';
  const query = `?access_token=${bearer}&title=${encodeURIComponent(NAMED)}`;
  const authorization = { headers: { authorization: `Bearer ${bearer}` } };
  return [
    [feed, {}],
    [feed, { method: 'POST' }],
    [feed, { method: 'PUT', ...authorization, body: NAMED }],
    [feed, { method: 'DELETE', ...authorization }],
    [`${feed}/more${query}`, {}],
    [`${feed}${query}`, { method: 'PATCH' }],
    [`/v1/calendar-feeds//${secret}`, {}],
    [`/v1/calendar%2Dfeeds/${secret}`, { method: 'POST' }],
    [`/V1/Calendar-Feeds/${secret}`, {}],
    [`/v1/decisions/${secret}`, authorization],
    [`/v1/nothing/${secret}${query}`, {}],
    [`/v1/decisions${query}`, authorization],
    [`/v1/decisions${query}`, { headers: { authorization: `Token ${bearer}` } }],
    [`/v1/me/${bearer}${query}`, {}],
    [`/v1/tasks?cursor=${bearer}`, authorization],
    ['/v1/tokens', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: bearer }],
    ['/v1/tokens', { method: 'POST', headers: JSON_TYPE, body: `{"account":"${NAMED}` }],
  ];
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Every problem that comes of the mistakes, as text. */
async function problems(): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const [path, init] of mistaken()) {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    if (response.status >= 400) {
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      texts.push(text);
    }
  }
  return texts;
}

/** What of the secrets and names is found in texts. */
function found(texts: readonly string[]): readonly string[] {
  const whole = texts.flatMap((text) => [
    text,
    decodeURIComponent(text.replaceAll(/%(?![\da-f]{2})/gi, '')),
  ]);
  const parts = [...bearer.split('.'), /[^/]+(?=\.ics$)/.exec(feed)?.[0] ?? feed, NAMED, PASSWORD];
  return parts.filter((part) => whole.some((text) => text.includes(part)));
}

describe('what opens a door, or names a citizen', () => {
  it('is in no problem, whatever address or body it was put into', async () => {
    const texts = await problems();
    expect(texts.length).toBeGreaterThan(12);
    expect(found(texts)).toEqual([]);
    expect(
      texts.every((text) =>
        /"type":"https:\/\/juece\.example\.gov\.cn\/problems\/[a-z-]+"/.test(text),
      ),
    ).toBe(true);
  });

  it('is in no line that the API writes, also of what it could not foresee', async () => {
    const owner = openOwnerPool(database.ownerUrl);
    await owner.query('ALTER TABLE juece.calendar_feed RENAME TO elsewhere');
    await owner.query('ALTER TABLE juece.decision_case RENAME TO nowhere');
    await owner.end();
    const texts = await problems();
    expect(texts.some((text) => text.includes('/problems/internal-fault'))).toBe(true);
    await until('the API says what failed', () => /calendar_feed/.test(words()), {
      patienceMs: 10_000,
    });
    expect(words()).toMatch(/GET \/v1\/calendar-feeds\/…/);
    expect(found([...texts, words()])).toEqual([]);
  });
});
