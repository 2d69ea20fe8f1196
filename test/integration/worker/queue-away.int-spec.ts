import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { openWorkQueue } from '#libs/work-queue';
import { RedisServer } from '#libs/embedded';
import { canTestRedis } from '#test/redis';
import { testSecrets } from '#test/database';

// Nest reads decorator metadata when its classes are loaded.
import 'reflect-metadata';

import { startPostgres, tinySystem, until, type TinySystem } from './tiny-system.js';
import { createWorker, type RunningWorker } from '../../../apps/worker/src/create-worker.js';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let system: TinySystem;
let redis: RedisServer;
let worker: RunningWorker | undefined;
let lines: { readonly what: string; readonly message: string }[];
/** Those of the four queues' workers, two each. */
const CONNECTIONS = 8;
const there = await canTestRedis();
const onRedis = there ? describe : describe.skip;

const startWorker = async (): Promise<void> => {
  worker = await createWorker({
    engine: system.engine,
    databaseUrl: system.url,
    secrets: testSecrets,
    redisUrl: redis.url,
    onFailure: (line) => lines.push(JSON.parse(line) as (typeof lines)[number]),
  });
};

/** What was reported of outages. A worker's connection may meet one before the one that reports it. */
const reported = (): readonly string[] =>
  lines.map(({ what }) => what).filter((what) => what !== 'queue-error');

const outboxOf = async (caseId: string) => {
  const { rows } = await system.owner.query<{ attempts: number; done: boolean }>(
    'SELECT attempts, done_at IS NOT NULL AS done FROM juece.outbox WHERE case_id = $1',
    [caseId],
  );
  return rows;
};

const isDone = async (caseId: string): Promise<boolean> =>
  (await outboxOf(caseId)).every(({ done }) => done);

const elapsings = async (caseId: string): Promise<number> => {
  const { rowCount } = await system.owner.query(
    `SELECT FROM juece.case_event WHERE case_id = $1 AND type = 'deadline.elapsed'`,
    [caseId],
  );
  return rowCount ?? 0;
};

const noticesOf = async (caseId: string): Promise<readonly string[]> => {
  const { rows } = await system.owner.query<{ notice: string }>(
    `SELECT source || ' ' || person_id AS notice FROM juece.notice WHERE case_id = $1 ORDER BY 1`,
    [caseId],
  );
  return rows.map(({ notice }) => notice);
};

beforeAll(async () => {
  postgres = await startPostgres();
  system = await tinySystem(postgres);
}, 60_000);

beforeEach(async () => {
  lines = [];
  redis = await RedisServer.prepare();
});

afterEach(async () => {
  await worker?.close();
  worker = undefined;
  await redis.remove();
});

afterAll(async () => {
  await system.close();
  await postgres.stop();
});

/** Gives a case an effect and a deadline that has passed, and waits until both are carried out. */
async function workIsDone(): Promise<void> {
  const caseId = await system.open('道路');
  await system.give(caseId, 'office.notified');
  await system.give(caseId, 'reply.asked', { payload: { dueOn: '2026-01-05' } });
  await until('the deadline has elapsed', async () => (await elapsings(caseId)) > 0);
  await until('every row is closed', () => isDone(caseId));
  // Two people of the office, of the command and of the deadline; nobody twice.
  await until('everyone is notified', async () => (await noticesOf(caseId)).length === 4);
  expect(await elapsings(caseId)).toBe(1);
  expect(new Set(await noticesOf(caseId)).size).toBe(4);
  expect((await outboxOf(caseId)).map(({ attempts }) => attempts)).toEqual([1]);
}

describe('a worker without Redis', () => {
  it('starts, says so once, and does from the database what the queue would wake it for', async () => {
    await startWorker();
    await workIsDone();
    await workIsDone();
    expect(lines.map(({ what }) => what)).toEqual(['queue-away']);
    expect(lines[0]?.message).toMatch(/^Redis cannot be reached \(connect ECONNREFUSED/);
  });

  it('ends although Redis never came', async () => {
    await startWorker();
    await worker?.close();
    worker = undefined;
    expect(lines.map(({ what }) => what)).toEqual(['queue-away']);
  });
});

onRedis('a worker whose Redis comes and goes', () => {
  it('takes jobs when it comes, and goes on when it is lost and comes back empty', async () => {
    await startWorker();
    await workIsDone();
    for (let outage = 0; outage < 2; outage += 1) {
      await redis.start();
      await until('it is noticed', () => reported().at(-1) === 'queue-back');
      await workIsDone();
      await redis.kill();
      await until('it is noticed', () => reported().at(-1) === 'queue-away');
      await workIsDone();
    }
    const said = ['queue-away', 'queue-back', 'queue-away', 'queue-back', 'queue-away'];
    expect(reported()).toEqual(said);
    expect(lines.length - said.length).toBeLessThanOrEqual(CONNECTIONS * 2);
  });

  it('starts and works on though Redis takes connections and answers nothing', async () => {
    await redis.start();
    redis.suspend();
    await startWorker();
    const caseId = await system.open('道路');
    await system.give(caseId, 'office.notified');
    await until('every row is closed', () => isDone(caseId));
    redis.resume();
    const next = await system.open('道路');
    await system.give(next, 'office.notified');
    await until('every row is closed', () => isDone(next));
    expect(await noticesOf(next)).toHaveLength(2);
  });

  it('is woken by the queue again after Redis was away from the beginning', async () => {
    await startWorker();
    await redis.start();
    await until('it is noticed', () => lines.at(-1)?.what === 'queue-back');
    const queue = await openWorkQueue({
      databaseUrl: system.url,
      redisUrl: redis.url,
      onError: () => undefined,
    });
    const caseId = await system.open('道路');
    await system.give(caseId, 'office.notified');
    const { rows } = await system.owner.query<{ id: string }>(
      'SELECT id FROM juece.outbox WHERE case_id = $1',
      [caseId],
    );
    await queue.enqueueEffects([{ outboxId: rows[0]!.id, attempt: 99 }]);
    await until('the queue is worked off', async () => (await queue.backlog('effects')) === 0);
    await queue.close();
    await until('every row is closed', () => isDone(caseId));
    expect(await noticesOf(caseId)).toHaveLength(2);
  });
});
