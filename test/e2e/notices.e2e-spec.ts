import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, importJWK, type JWK } from 'jose';
import type { Pool } from 'pg';

import { insertNotices, openOwnerPool } from '#libs/case-store';
import { planDeliveries } from '#libs/notices';
import { startApi, type ApiAnswer, type TestApi } from '#test/api';
import { TestCase, until } from '#test/cases';
import { EventStream } from '#test/event-stream';
import { problemCode } from '#test/problems';
import { testSecrets } from '#test/database';

const ME = '/v1/me/notice-preferences';
const OFF = { on: false, address: null };
const CHOSEN = {
  channels: {
    email: { on: true, address: 'office@city.example' },
    sms: { on: false, address: '13800000000' },
    governmentWechat: OFF,
  },
  digestAt: '08:30',
  quietHours: { from: '22:00', until: '07:00' },
};

type Row = Readonly<Record<string, unknown>>;

let api: TestApi;
let other: TestApi;
let owner: Pool;
let caseId: string;

/** Notifies everyone of the role of something new; their notices by person. */
async function notify(zh: string, role = 'office', count = 1): Promise<void> {
  const notifications = Array.from({ length: count }, (_none, index) => ({
    source: `test-${randomUUID()}`,
    kind: 'notify' as const,
    statutory: false,
    caseId,
    role,
    units: null,
    words: { zh: `${zh}${String(index)}`, en: 'x' },
  }));
  expect(await insertNotices(api.engine.pool, notifications)).toBeGreaterThan(0);
}

const itemsOf = (answer: ApiAnswer): readonly Row[] => answer.body['items'] as readonly Row[];
const get = (path: string, as = 'office'): Promise<ApiAnswer> => api.request({ path, as });
const post = (path: string, json?: unknown, as = 'office'): Promise<ApiAnswer> =>
  api.request({ method: 'POST', path, as, ...(json === undefined ? {} : { json }) });
const put = (json: unknown, as = 'office'): Promise<ApiAnswer> =>
  api.request({ method: 'PUT', path: ME, as, json });
const unread = async (as = 'office'): Promise<unknown> =>
  (await get('/v1/notices/unread-count', as)).body['unread'];

beforeAll(async () => {
  api = await startApi({
    channels: { email: { url: 'smtp://127.0.0.1:1', from: 'juece@city.example' } },
    heartbeatMs: 50,
  });
  other = await startApi({ beside: api });
  owner = openOwnerPool(api.ownerUrl);
  caseId = (await TestCase.propose(api.engine)).id;
}, 60_000);

afterAll(async () => {
  await owner.end();
  await other.close();
  await api.close();
});

describe('the inbox', () => {
  it('lists notices newest first, page by page, each once', async () => {
    await notify('通知', 'office', 25);
    const seen: Row[] = [];
    let path: string | undefined = '/v1/notices?limit=10';
    while (path !== undefined) {
      const answer: ApiAnswer = await get(path);
      seen.push(...itemsOf(answer));
      const { next } = answer.body;
      path = typeof next === 'string' ? `/v1/notices?limit=10&cursor=${next}` : undefined;
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(25);
    const times = seen.map(({ createdAt, id }) => `${String(createdAt)} ${String(id)}`);
    expect(times).toEqual([...times].sort().reverse());
    expect(seen[0]).toMatchObject({ kind: 'notify', statutory: false, caseId, readAt: null });
  });

  it('counts what is unread, and marks one as read, once', async () => {
    const before = await unread();
    const [first] = itemsOf(await get('/v1/notices?limit=1'));
    const path = `/v1/notices/${String(first?.['id'])}/read`;
    expect((await post(path)).status).toBe(204);
    const [{ readAt } = { readAt: null }] = itemsOf(await get('/v1/notices?limit=1'));
    expect((await post(path)).status).toBe(204);
    expect(itemsOf(await get('/v1/notices?limit=1'))[0]).toMatchObject({ readAt });
    expect(await unread()).toBe(Number(before) - 1);
  });

  it('marks a notice and all older ones as read, and no newer one', async () => {
    const items = itemsOf(await get('/v1/notices?state=unread&limit=10'));
    const answer = await post('/v1/notices/read', { upTo: items[3]?.['id'] });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ unread: 3 });
    const left = itemsOf(await get('/v1/notices?state=unread'));
    expect(left.map(({ id }) => id)).toEqual(items.slice(0, 3).map(({ id }) => id));
  });

  it('is nobody else’s', async () => {
    const [mine] = itemsOf(await get('/v1/notices?limit=1'));
    const id = String(mine?.['id']);
    for (const answer of [
      await post(`/v1/notices/${id}/read`, undefined, 'mayor'),
      await post('/v1/notices/read', { upTo: id }, 'mayor'),
    ]) {
      expect(problemCode(answer)).toBe('path-not-found');
    }
    expect(itemsOf(await get('/v1/notices', 'mayor'))).toEqual([]);
  });

  it.each([{}, { upTo: 'x' }, { upTo: randomUUID(), more: 1 }])(
    'refuses to mark as read by %j',
    async (json) => {
      expect(problemCode(await post('/v1/notices/read', json))).toBe('request-invalid');
    },
  );
});

describe('the stream of notices', () => {
  it('brings what is new and the unread count, whichever process wrote it', async () => {
    const streams = await Promise.all([
      EventStream.open(api, 'office'),
      EventStream.open(other, 'office'),
      EventStream.open(api, 'mayor'),
    ]);
    await Promise.all(streams.map((stream) => stream.begins()));
    const [here, there, another] = streams;
    expect(here.answer.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    const before = Number(here.unread);
    await notify('新的', 'office', 3);
    for (const stream of [here, there]) {
      await until('three have come', () => stream.notices.length === 3);
      await until('they are counted', () => stream.unread === before + 3);
      const notified = stream.events.filter(({ event }) => event === 'notice');
      expect(notified.map(({ content }) => content['zh']).sort()).toEqual([
        '新的0',
        '新的1',
        '新的2',
      ]);
      expect(notified[0]?.content).toMatchObject({ kind: 'notify', caseId, readAt: null });
    }
    // Read in one window, counted in every other.
    await post(`/v1/notices/${String(here.notices[2])}/read`);
    await until('the count falls', () => there.unread === before + 2);
    expect(another.notices).toEqual([]);
    await Promise.all(streams.map((stream) => stream.close()));
  });

  it('goes on after Last-Event-ID with everything that was missed', async () => {
    const first = await (await EventStream.open(api, 'office')).begins();
    await notify('看到');
    await until('it has come', () => first.notices.length === 1);
    const [last] = first.notices;
    await first.close();
    await notify('错过', 'office', 4);
    const second = await EventStream.open(other, 'office', { last: String(last) });
    await until('the missed are there', () =>
      [0, 1, 2, 3].every((index) =>
        second.events.some(({ content }) => content['zh'] === `错过${String(index)}`),
      ),
    );
    await second.begins();
    expect(second.notices).not.toContain(last);
    expect(new Set(second.notices).size).toBe(second.notices.length);
    await second.close();
  });

  it('tells a client that missed too much to read its list anew', async () => {
    const [last] = itemsOf(await get('/v1/notices?limit=1'));
    await notify('许多', 'office', 501);
    const stream = await EventStream.open(api, 'office', { last: String(last?.['id']) });
    await stream.begins();
    // What is written just now may still come by its signal, behind it.
    expect(stream.events[0]?.event).toBe('reload');
    await stream.close();
  });

  it('misses nothing while its connection to the database is cut', async () => {
    const stream = await (await EventStream.open(api, 'mayor')).begins();
    const cut = async (): Promise<number> => {
      const { rowCount } = await owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'juece-notices'`,
      );
      return rowCount ?? 0;
    };
    expect(await cut()).toBe(2);
    await notify('断开时', 'head');
    await until('it has come', () =>
      stream.events.some(({ content }) => content['zh'] === '断开时0'),
    );
    await stream.close();
  });

  it('says that it lives while nothing happens', async () => {
    const stream = await (await EventStream.open(api, 'office')).begins();
    const from = stream.comments;
    await until('three heartbeats', () => stream.comments >= from + 3);
    await stream.close();
  });

  it('ends when its token expires', async () => {
    const { rows } = await owner.query<{ private_jwk: string }>(
      `SELECT private_jwk FROM juece.signing_key WHERE id = 'tokens'`,
    );
    const { private: jwk } = JSON.parse(
      testSecrets.open('signing_key/tokens', rows[0]!.private_jwk),
    ) as { private: JWK };
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
      .setIssuer('juece')
      .setSubject('baoding.office')
      .setExpirationTime(Math.floor(Date.now() / 1000) + 2)
      .sign(await importJWK(jwk, 'EdDSA'));
    const stream = await (await EventStream.open(api, 'office', { token })).begins();
    expect(stream.ended).toBe(false);
    await until('it ends', () => stream.ended);
  });

  it('is opened six times a person, and again when one is closed', async () => {
    const streams = await Promise.all(
      Array.from({ length: 6 }, () => EventStream.open(api, 'office')),
    );
    const refused = await get('/v1/notices/stream');
    expect([refused.status, problemCode(refused)]).toEqual([429, 'too-many-streams']);
    const mayors = await EventStream.open(api, 'mayor');
    expect(mayors.answer.statusCode).toBe(200);
    await Promise.all([...streams, mayors].map((stream) => stream.close()));
    await until('there is room again', async () => {
      const stream = await EventStream.open(api, 'office');
      await stream.close();
      return stream.answer.statusCode === 200;
    });
  });

  it('asks for a token, and for an id in Last-Event-ID', async () => {
    expect(problemCode(await api.request({ path: '/v1/notices/stream' }))).toBe(
      'not-authenticated',
    );
    const headers = { 'last-event-id': 'x' };
    const answer = await api.request({ path: '/v1/notices/stream', as: 'office', headers });
    expect(problemCode(answer)).toBe('request-invalid');
  });

  it('answers HEAD without staying open', async () => {
    const path = '/v1/notices/stream';
    const answer = await api.request({ method: 'HEAD', path, as: 'office' });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/event-stream/);
  });

  it('ends cleanly when the server ends, and leaves no connection behind', async () => {
    const own = await startApi();
    const stream = await (await EventStream.open(own, 'office')).begins();
    // It drops its database, which fails while a connection to it is open.
    await own.close();
    await until('the stream has ended', () => stream.ended);
    expect(stream.ended).toBe(true);
  });
});

describe('the preferences of a person', () => {
  it('are off until they are chosen, and say which channels there are', async () => {
    const { body } = await get(ME, 'mayor');
    expect(body).toEqual({
      channels: {
        email: { ...OFF, available: true },
        sms: { ...OFF, available: false, off: expect.objectContaining({ zh: expect.any(String) }) },
        governmentWechat: { ...OFF, available: false, off: expect.anything() },
      },
      digestAt: null,
      quietHours: null,
    });
  });

  it('are kept as they were put, whole, each person’s own', async () => {
    expect((await put(CHOSEN)).status).toBe(200);
    const chosen = await get(ME);
    expect(chosen.body).toMatchObject(CHOSEN);
    expect((await get(ME, 'mayor')).body).toMatchObject({ digestAt: null });
    await put({ channels: CHOSEN.channels });
    const { body } = await get(ME);
    expect(body).toMatchObject({ ...CHOSEN, digestAt: null, quietHours: null });
  });

  it.each<readonly [string, unknown]>([
    ['#/channels', {}],
    ['#/channels', { channels: 'x' }],
    ['#/channels', { channels: [CHOSEN.channels] }],
    ['#/channels/sms', { channels: { email: OFF, governmentWechat: OFF } }],
    ['#/channels/fax', { channels: { ...CHOSEN.channels, fax: OFF } }],
    ['#/channels/email/on', { channels: { ...CHOSEN.channels, email: { on: 'yes' } } }],
    ['#/channels/email/address', { channels: { ...CHOSEN.channels, email: { on: true } } }],
    [
      '#/channels/email/address',
      { channels: { ...CHOSEN.channels, email: { on: true, address: 'a@b.c\nBcc: d@e.f' } } },
    ],
    [
      '#/channels/sms/address',
      { channels: { ...CHOSEN.channels, sms: { on: true, address: '12345' } } },
    ],
    [
      '#/channels/governmentWechat/address',
      { channels: { ...CHOSEN.channels, governmentWechat: { on: false, address: 'a b' } } },
    ],
    ['#/digestAt', { ...CHOSEN, digestAt: '8:30' }],
    ['#/digestAt', { ...CHOSEN, digestAt: '24:00' }],
    ['#/quietHours', { ...CHOSEN, quietHours: [] }],
    ['#/quietHours/until', { ...CHOSEN, quietHours: { from: '22:00' } }],
    ['#/quietHours/until', { ...CHOSEN, quietHours: { from: '22:00', until: '22:00' } }],
  ])('are refused with a pointer to %s', async (pointer, json) => {
    const answer = await put(json);
    expect(problemCode(answer)).toBe('request-invalid');
    const errors = answer.body['errors'] as readonly { readonly pointer: string }[];
    expect(errors.map((error) => error.pointer)).toContain(pointer);
  });
});

describe('dead deliveries', () => {
  const list = (as: string, query = 'state=dead') => get(`/v1/notice-deliveries?${query}`, as);

  beforeAll(async () => {
    await put({ channels: CHOSEN.channels });
    await owner.query('UPDATE juece.notice SET planned_at = now()');
    await notify('未送达', 'office', 3);
    await planDeliveries(api.engine.pool, 100);
    await owner.query(
      `UPDATE juece.notice_delivery SET state = 'dead', attempts = 10, last_error = '550 no such user'`,
    );
  });

  it('are seen by the administrator of the organ, page by page, without the address', async () => {
    const first = await list('administrator', 'state=dead&limit=2');
    const next = String(first.body['next']);
    const second = await list('administrator', `state=dead&limit=2&cursor=${next}`);
    const items = [...itemsOf(first), ...itemsOf(second)];
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({
      caseId,
      personId: 'baoding.office',
      channel: 'email',
      state: 'dead',
      attempts: 10,
      lastError: '550 no such user',
    });
    expect(JSON.stringify(items)).not.toContain('office@city.example');
  });

  it('are nobody else’s business', async () => {
    const [{ id } = { id: '' }] = itemsOf(await list('administrator'));
    expect(problemCode(await list('office'))).toBe('not-permitted');
    const answer = await post(`/v1/notice-deliveries/${String(id)}/redrive`, undefined, 'office');
    expect(problemCode(answer)).toBe('not-permitted');
  });

  it('are sent again when they are redriven, once', async () => {
    const [{ id } = { id: '' }] = itemsOf(await list('administrator'));
    const path = `/v1/notice-deliveries/${String(id)}/redrive`;
    expect((await post(path, undefined, 'administrator')).status).toBe(204);
    const again = await post(path, undefined, 'administrator');
    expect([again.status, problemCode(again)]).toEqual([409, 'delivery-not-dead']);
    expect(itemsOf(await list('administrator'))).toHaveLength(2);
    expect(itemsOf(await list('administrator', 'state=waiting'))).toEqual([
      expect.objectContaining({ id, attempts: 0 }),
    ]);
  });

  it('that there are not are not redriven', async () => {
    const path = `/v1/notice-deliveries/${randomUUID()}/redrive`;
    expect(problemCode(await post(path, undefined, 'administrator'))).toBe('path-not-found');
  });

  it.each(['state=lost', 'limit=0'])('are not listed by %s', async (query) => {
    expect(problemCode(await list('administrator', query))).toBe('request-invalid');
  });
});
