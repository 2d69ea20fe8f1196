import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openOwnerPool } from '#libs/case-store';
import { until } from '#test/cases';
import { startApi, type ApiAnswer, type TestApi } from '#test/api';
import { propose } from '#test/matters';
import { expectProblem } from '#test/problems';
import { startReceiver, verified, type Receiver } from '#test/receiver';
import { testSecrets } from '#test/database';

import { createWorker, type RunningWorker } from '../../apps/worker/src/create-worker.js';

const ADMINISTRATOR = 'webhooks';
const NOBODY = '01936b7e-5c00-7000-8000-00000000dead';

let api: TestApi;
let worker: RunningWorker;
let receiver: Receiver;

beforeAll(async () => {
  api = await startApi();
  worker = await createWorker({
    engine: api.engine,
    databaseUrl: api.databaseUrl,
    secrets: testSecrets,
    privateWebhooks: true,
  });
  receiver = await startReceiver();
});

afterAll(async () => {
  await worker.close();
  await receiver.close();
  await api.close();
});

const ask = (method: string, path: string, json?: unknown, as = ADMINISTRATOR) =>
  api.request({ method, path: `/v1/webhooks${path}`, as, json });

const aWebhook = (more: object = {}) => ({
  organId: 'baoding',
  url: receiver.url,
  title: '公文系统',
  events: ['cn.juece.major-decision.*'],
  ...more,
});

async function created(more: object = {}): Promise<{ id: string; secret: string }> {
  const { status, body } = await ask('POST', '', aWebhook(more));
  expect(status).toBe(201);
  return { id: String(body['id']), secret: String(body['secret']) };
}

const itemsOf = ({ body }: ApiAnswer) => body['items'] as readonly Record<string, unknown>[];

describe('webhooks', () => {
  it('are kept by those with the mandate, in their own organ', async () => {
    expectProblem(await ask('GET', '', undefined, 'administrator'), 'not-permitted');
    expectProblem(await ask('POST', '', aWebhook(), 'office'), 'not-permitted');
    const elsewhere = aWebhook({ organId: 'baoding-ecology' });
    expectProblem(await ask('POST', '', elsewhere), 'not-permitted');
    const owner = openOwnerPool(api.ownerUrl);
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO juece.webhook (organ_id, url, title, events, secrets, created_by)
       VALUES ('baoding-ecology', 'http://a.example', 'x', '{*}', '[]', 'baoding.webhooks') RETURNING id`,
    );
    await owner.end();
    const id = rows[0]!.id;
    expectProblem(await ask('GET', `/${id}`), 'webhook-not-found');
    expectProblem(await ask('DELETE', `/${id}`), 'webhook-not-found');
    expectProblem(await ask('POST', `/${id}/rotate`), 'webhook-not-found');
    expect(itemsOf(await ask('GET', '')).map((one) => one['id'])).not.toContain(id);
  });

  it('show their secret when they are made and when it is rotated, and never else', async () => {
    const { id, secret } = await created();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const rotated = await ask('POST', `/${id}/rotate`);
    expect(rotated.body['secret']).toMatch(/^whsec_/);
    expect(rotated.body['secret']).not.toBe(secret);
    for (const path of ['', `/${id}`, `/${id}/messages`]) {
      expect((await ask('GET', path)).bytes.toString()).not.toContain('whsec_');
    }
    expect((await ask('PATCH', `/${id}`, { title: '改名' })).bytes.toString()).not.toContain(
      'whsec_',
    );
    await ask('DELETE', `/${id}`);
  });

  it.each([
    { url: 'ftp://example.org/x' },
    { url: 'http://user:secret@example.org/' },
    { url: 'not an address' },
    { events: [] },
    { events: ['cn.juece.%'] },
    { events: ['org.example.*'] },
    { title: ' ' },
    { more: 1 },
  ])('refuse %j', async (wrong) => {
    expectProblem(await ask('POST', '', aWebhook(wrong)), 'request-invalid');
  });

  it('are changed, switched off and on again, and removed', async () => {
    const { id } = await created();
    const changed = await ask('PATCH', `/${id}`, { events: ['*'], active: false });
    expect(changed.body).toMatchObject({ title: '公文系统', events: ['*'], active: false });
    expectProblem(await ask('POST', `/${id}/test`), 'webhook-silent');
    expect((await ask('PATCH', `/${id}`, { active: true })).body).toMatchObject({ active: true });
    expectProblem(await ask('PATCH', `/${id}`, { secret: 'x' }), 'request-invalid');
    expect((await ask('DELETE', `/${id}`)).status).toBe(204);
    expectProblem(await ask('GET', `/${id}`), 'webhook-not-found');
    expectProblem(await ask('GET', `/${NOBODY}/messages`), 'webhook-not-found');
  });

  it('send what happens, list what they sent, and send the dead again', async () => {
    const { id, secret } = await created();
    receiver.answer = () => ({ status: 204 });
    const tested = await ask('POST', `/${id}/test`);
    expect(tested.status).toBe(202);
    await until('the test is there', () => receiver.received.length === 1);
    expect(verified(secret, receiver.received[0]!)).toMatchObject({
      type: 'cn.juece.webhook.test',
    });
    const matters = [await propose(api), await propose(api)];
    await until('both are there', () => receiver.received.length === 3);
    const subjects = receiver.received.slice(1).map((got) => verified(secret, got)['source']);
    expect(subjects.sort()).toEqual(matters.map((one) => `/v1/decisions/${one}`).sort());
    const sent = async () => itemsOf(await ask('GET', `/${id}/messages?state=sent`));
    await until('all are marked', async () => (await sent()).length === 3);
    const page = await ask('GET', `/${id}/messages?limit=2`);
    const rest = await ask('GET', `/${id}/messages?limit=2&cursor=${String(page.body['next'])}`);
    expect([...itemsOf(page), ...itemsOf(rest)]).toEqual(await sent());

    const owner = openOwnerPool(api.ownerUrl);
    await owner.query(`UPDATE juece.webhook_message SET state = 'dead'`);
    await owner.end();
    const [first] = itemsOf(await ask('GET', `/${id}/messages?state=dead`));
    const one = await ask('POST', `/${id}/messages/${String(first!['id'])}/redrive`);
    expect(one.body).toEqual({ redriven: 1 });
    await until('it is marked', async () => (await sent()).length === 1);
    const again = await ask('POST', `/${id}/messages/${String(first!['id'])}/redrive`);
    expectProblem(again, 'webhook-not-found');
    expect((await ask('POST', `/${id}/redrive`)).body).toEqual({ redriven: 2 });
    await until('all are marked again', async () => (await sent()).length === 3);
    expect(receiver.received).toHaveLength(6);
  });
});
