import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { openOwnerPool, readClock } from '#libs/case-store';
import { importCase, type Engine } from '#libs/case-engine';
import type { JsonObject } from '#libs/procedure';
import {
  changeWebhook,
  claimMessages,
  createWebhook,
  deliverMessage,
  findWebhook,
  listMessages,
  redriveAll,
  redriveOne,
  rotateSecret,
  testMessage,
} from '#libs/webhooks';
import { childEnvironment } from '#libs/settings';
import { asPerson, TestCase, until } from '#test/cases';
import {
  cloneDatabase,
  engineOver,
  type TestDatabase,
  environmentOf,
  testSecrets,
} from '#test/database';
import { startReceiver, verified, type Receiver } from '#test/receiver';

// Nest reads decorator metadata when its classes are loaded.
import 'reflect-metadata';

import { createWorker, type RunningWorker } from '../../../apps/worker/src/create-worker.js';

const MAIN = resolve(import.meta.dirname, '../../../apps/worker/src/main.js');
const SCHEDULE_S = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
const STUDY = { conclusion: '建议启动' };

let database: TestDatabase;
let engine: Engine;
let owner: Pool;
let worker: RunningWorker | undefined;
let receiver: Receiver;
const failures: string[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
  engine = engineOver(database.url);
  owner = openOwnerPool(database.ownerUrl);
});

beforeEach(async () => {
  receiver = await startReceiver();
});

afterEach(async () => {
  await worker?.close();
  worker = undefined;
  await receiver.close();
  await owner.query('DELETE FROM juece.webhook');
  expect(failures.splice(0)).toEqual([]);
});

afterAll(async () => {
  await engine.pool.end();
  await owner.end();
  await database.drop();
});

async function startWorker(privateWebhooks = true, redisUrl?: string): Promise<void> {
  worker = await createWorker({
    engine,
    databaseUrl: database.url,
    secrets: testSecrets,
    ...(redisUrl === undefined ? {} : { redisUrl }),
    privateWebhooks,
    onFailure: (line) => failures.push(line),
  });
}

async function hook(more: { url?: string; events?: readonly string[]; organId?: string } = {}) {
  const { webhook, secret } = await createWebhook(
    { pool: engine.pool, secrets: testSecrets },
    {
      organId: 'baoding',
      url: receiver.url,
      title: '公文系统',
      events: ['*'],
      createdBy: 'baoding.webhooks',
      ...more,
    },
  );
  return { id: webhook.id, secret };
}

const messagesOf = (id: string) => listMessages(engine.pool, id, { limit: 100 });

/** The only message of an endpoint. */
async function messageOf(id: string) {
  const found = await messagesOf(id);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** Lets the next try come due now instead of later. */
const comeDue = (id: string) =>
  owner.query(
    `UPDATE juece.webhook_message SET next_at = clock_timestamp() WHERE webhook_id = $1`,
    [id],
  );

const triedOften = (id: string, times: number) =>
  until(`it is tried ${String(times)} times`, async () => (await messageOf(id)).attempts === times);

describe('the record of a command', () => {
  it('brings a message for each endpoint of the organ that asked for the type, and no other', async () => {
    const all = await hook();
    const exact = await hook({ events: ['cn.juece.major-decision.proposal.filed'] });
    const wide = await hook({ events: ['cn.juece.catalogue.*', 'cn.juece.major-decision.*'] });
    const other = await hook({
      events: ['cn.juece.meeting.*', 'cn.juece.major-decision.proposal'],
    });
    const elsewhere = await hook({ organId: 'baoding-ecology' });
    const off = await hook();
    await changeWebhook(engine.pool, off.id, { active: false });
    const matter = await TestCase.propose(engine);
    for (const { id } of [all, exact, wide]) {
      expect(await messageOf(id)).toMatchObject({ caseId: matter.id, revision: 1, attempts: 0 });
    }
    for (const { id } of [other, elsewhere, off]) {
      expect(await messagesOf(id)).toEqual([]);
    }
    await matter.as('ecology').give('proposal.studied', STUDY);
    expect((await messagesOf(all.id)).map(({ revision }) => revision)).toEqual([2, 1]);
    expect(await messagesOf(exact.id)).toHaveLength(1);
  });

  it('brings none when the command is refused', async () => {
    const matter = await TestCase.propose(engine);
    const { id } = await hook();
    expect(await matter.as('ecology').ask('decision.signed')).toMatchObject({ kind: 'refused' });
    expect(await messagesOf(id)).toEqual([]);
  });

  it('brings none for what was imported', async () => {
    const { id } = await hook();
    const payload = {
      title: '保定市旧事',
      matterClass: 'one',
      channel: 'department',
      unitId: 'baoding.ecology',
      problem: '一',
      basis: '二',
      solution: '三',
      feasibility: '四',
      offListReason: '五',
      secret: false,
    };
    await importCase(engine, {
      procedure: 'major-decision',
      organId: 'baoding',
      caller: asPerson('importer'),
      idempotencyKey: randomUUID(),
      bodyHash: 'x',
      reason: '存量补录',
      steps: [
        before('proposal.filed', payload),
        before('proposal.studied', { conclusion: '属于部门日常工作' }),
        before('start.refused', { reason: '由部门决定', referredTo: 'none' }),
      ],
    });
    expect(await messagesOf(id)).toEqual([]);
  });
});

describe('deliverMessage', () => {
  it('sends a CloudEvent whose signature the public library accepts, once', async () => {
    const { id, secret } = await hook();
    const matter = await TestCase.propose(engine, { title: '不得外传的标题' });
    await startWorker();
    await until('it is sent', async () => (await messageOf(id)).state === 'sent');
    expect(receiver.received).toHaveLength(1);
    const [got] = receiver.received;
    const { rows } = await owner.query<{ number: string; hash: string; at: Date }>(
      `SELECT c.number, e.hash, e.recorded_at AS at FROM juece.decision_case c
       JOIN juece.case_event e ON e.case_id = c.id WHERE c.id = $1`,
      [matter.id],
    );
    const { number, hash, at } = rows[0]!;
    expect(verified(secret, got!)).toEqual({
      specversion: '1.0',
      id: `${matter.id}-1`,
      source: `/v1/decisions/${matter.id}`,
      type: 'cn.juece.major-decision.proposal.filed',
      subject: number,
      time: at.toISOString(),
      datacontenttype: 'application/json',
      data: {
        caseId: matter.id,
        organId: 'baoding',
        procedure: 'major-decision@1',
        command: 'proposal.filed',
        revision: 1,
        actorId: 'baoding.ecology',
        states: ['archiving/open', 'decision/proposed'],
        hash,
      },
    });
    expect(got!.headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': `${matter.id}-1`,
    });
    expect(got!.body).not.toContain('不得外传的标题');
    expect(await messageOf(id)).toMatchObject({ attempts: 1, lastStatus: 204, lastError: null });
  });

  it('refuses a signature by another secret or over another body', async () => {
    const { id, secret } = await hook();
    await testMessage(engine.pool, id);
    await startWorker();
    await until('it is there', () => receiver.received.length === 1);
    const [got] = receiver.received;
    expect(verified(secret, got!)).toMatchObject({ type: 'cn.juece.webhook.test' });
    expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, got!)).toThrow();
    expect(() => verified(secret, { ...got!, body: `${got!.body} ` })).toThrow();
  });

  it('is sent once though Redis is away', async () => {
    const { id } = await hook();
    await testMessage(engine.pool, id);
    await startWorker(true, 'redis://127.0.0.1:1');
    await until('it is sent', async () => (await messageOf(id)).state === 'sent');
    expect(receiver.received).toHaveLength(1);
    expect(failures.splice(0)).toEqual([expect.stringContaining('queue-away')]);
  });

  it('is verified by the lines that docs/webhooks.md gives', async () => {
    const { id, secret } = await hook();
    await testMessage(engine.pool, id);
    await startWorker();
    await until('it is there', () => receiver.received.length === 1);
    const page = await readFile(
      resolve(import.meta.dirname, '../../../../docs/webhooks.md'),
      'utf8',
    );
    const code = /```js\n(.*?)```/s.exec(page)![1]!;
    const { verifiedEvent } = (await import(
      `data:text/javascript,${encodeURIComponent(code)}`
    )) as { verifiedEvent: (secret: string, headers: object, body: string) => unknown };
    const { headers, body } = receiver.received[0]!;
    expect(verifiedEvent(secret, headers, body)).toEqual(JSON.parse(body));
    expect(() => verifiedEvent(secret, headers, `${body} `)).toThrow('not ours');
    expect(() => verifiedEvent(secret, { ...headers, 'webhook-timestamp': '1' }, body)).toThrow(
      'too old',
    );
  });

  it('says of each event in which states it left the case, though the case has gone on', async () => {
    const { secret } = await hook();
    const matter = await TestCase.propose(engine);
    await matter.as('ecology').give('proposal.studied', STUDY);
    await startWorker();
    await until('both are there', () => receiver.received.length === 2);
    const states = receiver.received
      .map((got) => verified(secret, got)['data'] as { revision: number; states: string[] })
      .sort((one, other) => one.revision - other.revision)
      .map((data) => data.states);
    expect(states).toEqual([
      ['archiving/open', 'decision/proposed'],
      ['archiving/open', 'decision/studied'],
    ]);
  });

  it('tries again after the times of the scheme under the same id, and is dead after the last', async () => {
    receiver.answer = () => ({ status: 503 });
    const { id, secret } = await hook();
    await TestCase.propose(engine);
    await startWorker();
    let before = Date.parse(await readClock(engine.pool));
    for (const [index, wait] of SCHEDULE_S.entries()) {
      await triedOften(id, index + 1);
      const { state, nextAt, lastStatus } = await messageOf(id);
      expect([state, lastStatus]).toEqual(['waiting', 503]);
      const after = Date.parse(await readClock(engine.pool));
      // A pause is drawn out by a fifth at most, so that many do not come back at once.
      expect(nextAt.getTime()).toBeGreaterThanOrEqual(before + wait * 1000);
      expect(nextAt.getTime()).toBeLessThanOrEqual(after + wait * 1200);
      before = after;
      expect(receiver.received).toHaveLength(index + 1);
      await comeDue(id);
    }
    await until('it is dead', async () => (await messageOf(id)).state === 'dead');
    expect(await messageOf(id)).toMatchObject({
      attempts: SCHEDULE_S.length + 1,
      lastError: 'The endpoint answered 503.',
    });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(verified(secret, receiver.received.at(-1)!)).toMatchObject({
      subject: expect.anything(),
    });
  });

  it.each([
    ['seconds', () => '600'],
    ['a date', () => new Date(Date.now() + 600_000).toUTCString()],
  ])('leaves an endpoint alone for as long as it asks, in %s', async (_form, retryAfter) => {
    receiver.answer = () => ({ status: 429, headers: { 'retry-after': retryAfter() } });
    const { id } = await hook();
    const before = Date.parse(await readClock(engine.pool));
    await testMessage(engine.pool, id);
    await startWorker();
    await triedOften(id, 1);
    const { nextAt } = await messageOf(id);
    // A date has no milliseconds.
    expect(nextAt.getTime()).toBeGreaterThanOrEqual(before + 598_000);
  });

  it('sends dead messages again when they are redriven, one or all', async () => {
    const { id } = await hook();
    for (const _each of [1, 2, 3]) {
      await TestCase.propose(engine);
    }
    await owner.query(`UPDATE juece.webhook_message SET state = 'dead', attempts = 10`);
    const [first] = await listMessages(engine.pool, id, { state: 'dead', limit: 10 });
    await startWorker();
    expect(await redriveOne(engine.pool, id, first!.id)).toBe(true);
    await until('one is there', () => receiver.received.length === 1);
    await until('it is sent', async () => (await messagesOf(id))[0]?.state === 'sent');
    expect(await redriveOne(engine.pool, id, first!.id)).toBe(false);
    expect(await redriveAll(engine.pool, id)).toBe(2);
    await until('all are sent', async () =>
      (await messagesOf(id)).every(({ state }) => state === 'sent'),
    );
    expect(receiver.received).toHaveLength(3);
  });

  it('signs with the old and the new secret after a rotation, and in time with the new alone', async () => {
    const { id, secret: old } = await hook();
    const { secret, previousUntil } = (await rotateSecret(
      { pool: engine.pool, secrets: testSecrets },
      id,
    ))!;
    expect((Date.parse(previousUntil) - Date.now()) / 3_600_000).toBeCloseTo(24, 1);
    await startWorker();
    await testMessage(engine.pool, id);
    await until('one is there', () => receiver.received.length === 1);
    const [both] = receiver.received;
    expect(both!.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    expect(verified(old, both!)).toEqual(verified(secret, both!));
    await owner.query(
      `UPDATE juece.webhook SET secrets = jsonb_set(secrets, '{1,until}', '"2026-01-01T00:00:00.000Z"')`,
    );
    await testMessage(engine.pool, id);
    await until('two are there', () => receiver.received.length === 2);
    expect(verified(secret, receiver.received[1]!)).toBeDefined();
    expect(() => verified(old, receiver.received[1]!)).toThrow();
  });

  it('switches an endpoint off that says it is gone, and all that waited for it is dead', async () => {
    receiver.answer = () => ({ status: 410 });
    const { id } = await hook();
    const first = await TestCase.propose(engine);
    await owner.query(
      `INSERT INTO juece.webhook_message (webhook_id, case_id, revision, states, next_at, created_at)
       VALUES ($1, $2, 1, '{}', clock_timestamp() + interval '1 hour', clock_timestamp())`,
      [id, first.id],
    );
    await startWorker();
    await until('it is off', async () => {
      const found = await findWebhook(engine.pool, ['baoding'], id);
      return found?.active === false;
    });
    expect((await messagesOf(id)).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['dead', 0],
      ['dead', 1],
    ]);
    await TestCase.propose(engine);
    expect(await messagesOf(id)).toHaveLength(2);
  });

  it('does not follow a redirect', async () => {
    receiver.answer = ({ path }) =>
      path === '/hook' ? { status: 307, location: '/elsewhere' } : { status: 204 };
    const { id } = await hook();
    await testMessage(engine.pool, id);
    await startWorker();
    await triedOften(id, 1);
    expect(await messageOf(id)).toMatchObject({ state: 'waiting', lastStatus: 307 });
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', '2130706433', '[::ffff:127.0.0.1]', '10.0.0.1'])(
    'sends nothing to %s where private addresses are refused',
    async (host) => {
      const url = new URL(receiver.url);
      const { id } = await hook({ url: `http://${host}:${url.port}/hook` });
      await testMessage(engine.pool, id);
      await startWorker(false);
      await triedOften(id, 1);
      expect((await messageOf(id)).lastError).toMatch(/private/);
      expect(receiver.received).toEqual([]);
    },
  );

  it('goes on with other endpoints while one never answers', async () => {
    const slow = await startReceiver();
    slow.answer = () => 'never';
    try {
      const stuck = await hook({ url: slow.url });
      const quick = await hook();
      for (const _each of Array.from({ length: 12 })) {
        await testMessage(engine.pool, stuck.id);
      }
      await startWorker();
      await until('the slow one is full', () => slow.received.length === 8);
      await testMessage(engine.pool, quick.id);
      await until('the quick one is served', () => receiver.received.length === 1);
      expect(slow.received).toHaveLength(8);
    } finally {
      // The answers fail when the connections break, so that the worker need not wait for them.
      await slow.close();
    }
  });

  it('sends nothing from a simulated database', async () => {
    const { id } = await hook();
    await TestCase.propose(engine);
    await owner.query(
      `INSERT INTO juece.simulation_clock (now_at) VALUES ('2026-03-02T01:00:00Z')`,
    );
    try {
      expect(await testMessage(engine.pool, id)).toBeUndefined();
      await TestCase.propose(engine);
      const { id: message } = await messageOf(id);
      expect(await claimMessages(engine.pool, 100)).toEqual([]);
      await deliverMessage(engine, message, { allowPrivate: true, secrets: testSecrets });
      expect(await messageOf(id)).toMatchObject({ state: 'waiting', attempts: 0 });
      expect(receiver.received).toEqual([]);
    } finally {
      await owner.query('DELETE FROM juece.simulation_clock');
    }
  });
});

describe('a worker that is killed between delivery and mark', () => {
  it('leaves a message that the next one sends again under the same id', async () => {
    const { id, secret } = await hook();
    const matter = await TestCase.propose(engine);
    const process = forkedWorker();
    const ended = once(process, 'exit');
    // It dies while the endpoint holds the answer back: the message is out, and nothing is marked.
    receiver.answer = () => (process.kill('SIGKILL'), 'never');
    await ended;
    expect(await messageOf(id)).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(receiver.received).toHaveLength(1);
    receiver.answer = () => ({ status: 204 });
    await owner.query(
      `UPDATE juece.webhook_message SET queued_at = queued_at - interval '61 seconds'`,
    );
    await startWorker();
    await until('it is sent', async () => (await messageOf(id)).state === 'sent', {
      patienceMs: 50_000,
    });
    const ids = receiver.received.map((got) => verified(secret, got)['id']);
    expect(new Set(ids)).toEqual(new Set([`${matter.id}-1`]));
    expect(ids.length).toBeGreaterThanOrEqual(2);
  }, 90_000);
});

/** The worker as a process of its own. */
function forkedWorker(): ChildProcess {
  return fork(MAIN, [], {
    env: { ...childEnvironment({ ...environmentOf(database), NODE_OPTIONS: '' }) },
    stdio: ['ignore', 2, 2, 'ipc'],
  });
}

/** A step from before the system of which nobody knows who took it. */
const before = (type: string, payload: JsonObject) => ({
  command: { type, payload },
  occurredAt: '2026-01-05T01:00:00.000Z',
  doneBy: {},
});
