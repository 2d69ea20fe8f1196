import { randomUUID } from 'node:crypto';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { Client } from 'pg';

import { startTestRedis, type TestRedis } from '#libs/embedded';
import {
  migrateQueue,
  openWorkQueue,
  QueueAway,
  UnrecoverableError,
  type WorkQueue,
} from '#libs/work-queue';

import { APPLICATION_ROLE } from '#libs/case-store';
import { prepareDatabase } from '#test/database';

import { startPostgres, until } from './tiny-system.js';

interface Place {
  readonly redisUrl?: string;
  /** How many connections the server has, ours not counted. */
  connections(): Promise<number>;
  stop(): Promise<void>;
}

// eslint-disable-next-line no-restricted-properties -- where the tests run is no setting of the system
const { CI, REDIS_URL } = process.env;
const inCi = CI !== undefined;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let redis: TestRedis | null;

beforeAll(async () => {
  postgres = await startPostgres();
  await prepareDatabase(postgres);
  redis = await startTestRedis(REDIS_URL);
}, 60_000);

afterAll(async () => {
  await redis?.stop();
  await postgres.stop();
});

const backends: readonly (readonly [string, () => Promise<Place | null>])[] = [
  ['PostgreSQL', placeOnPostgres],
  ['Redis', placeOnRedis],
];

describe.each(backends)('openWorkQueue on %s', (name, placeOf) => {
  let place: Place | null;
  let queue: WorkQueue;
  let errors: Error[];

  const open = () =>
    openWorkQueue({
      databaseUrl: postgres.applicationUrl,
      ...(place?.redisUrl === undefined ? {} : { redisUrl: place.redisUrl }),
      onError: (error) => errors.push(error),
      drainMs: 500,
      firstRetryMs: 10,
    });
  const whenThere = (title: string, test: () => Promise<void>): void => {
    it(title, async () => {
      if (place === null) {
        if (inCi) {
          throw new Error(`In CI there must be a ${name}.`);
        }
        console.warn(`Left out: no redis-server on the PATH and no REDIS_URL.`);
        return;
      }
      await test();
    });
  };

  beforeEach(async () => {
    errors = [];
    place = await placeOf();
    if (place !== null) {
      queue = await open();
    }
  });

  afterEach(async () => {
    if (place !== null) {
      await queue.close();
      await place.stop();
    }
  });

  whenThere('delivers each job once', async () => {
    const ids = Array.from({ length: 50 }, () => randomUUID());
    const seen: string[] = [];
    await queue.startWorkers({
      effects: (together) => Promise.resolve(seen.push(...together)),
      deadlines: (due) =>
        Promise.resolve(seen.push(...due.map(({ id, revision }) => `${id}-${String(revision)}`))),
      deliveries: () => Promise.resolve(),
      concurrency: 4,
    });
    await queue.enqueueEffects(ids.map((outboxId) => ({ outboxId, attempt: 1 })));
    await queue.enqueueDeadlines([{ id: ids[0]!, revision: 3, inMs: 0 }]);
    await until('all are delivered', () => seen.length >= 51);
    await until('nothing is left', async () => (await queue.backlog('effects')) === 0);
    expect([...seen].sort()).toEqual([...ids, `${ids[0]!}-3`].sort());
    expect(errors).toEqual([]);
  });

  whenThere('takes a job that waits already only once, and again when it is finished', async () => {
    const outboxId = randomUUID();
    const seen: string[] = [];
    await queue.enqueueEffects([{ outboxId, attempt: 1 }]);
    await queue.enqueueEffects([{ outboxId, attempt: 1 }]);
    expect(await queue.backlog('effects')).toBe(1);
    await queue.startWorkers({
      effects: (ids) => Promise.resolve(seen.push(...ids)),
      deadlines: () => Promise.resolve(),
      deliveries: () => Promise.resolve(),
      concurrency: 1,
    });
    await until('it is finished', async () => (await queue.backlog('effects')) === 0);
    expect(seen).toEqual([outboxId]);
    await queue.enqueueEffects([{ outboxId, attempt: 1 }]);
    await until('it is delivered again', () => seen.length === 2);
  });

  whenThere('tries a failed job again, and gives up at once what cannot be mended', async () => {
    const [mended, hopeless] = [randomUUID(), randomUUID()];
    const seen: string[] = [];
    await queue.startWorkers({
      effects: ([id = '']) => {
        seen.push(id);
        if (id === hopeless) {
          return Promise.reject(new UnrecoverableError('Never.'));
        }
        const first = seen.filter((one) => one === id).length === 1;
        return first ? Promise.reject(new Error('Not now.')) : Promise.resolve();
      },
      deadlines: () => Promise.resolve(),
      deliveries: () => Promise.resolve(),
      concurrency: 2,
    });
    await queue.enqueueEffects([{ outboxId: hopeless, attempt: 1 }]);
    await queue.enqueueEffects([{ outboxId: mended, attempt: 1 }]);
    await until('nothing is left', async () => (await queue.backlog('effects')) === 0);
    expect(seen.filter((id) => id === hopeless)).toHaveLength(1);
    expect(seen.filter((id) => id === mended)).toHaveLength(2);
  });

  whenThere('gives a job up that fails five times', async () => {
    let tries = 0;
    await queue.startWorkers({
      effects: () => Promise.resolve(),
      deadlines: () => {
        tries += 1;
        return Promise.reject(new Error('Never.'));
      },
      deliveries: () => Promise.resolve(),
      concurrency: 1,
    });
    await queue.enqueueDeadlines([{ id: randomUUID(), revision: 1, inMs: 0 }]);
    await until(
      'it is given up',
      async () => tries > 0 && (await queue.backlog('deadlines')) === 0,
    );
    expect(tries).toBe(5);
  });

  whenThere('delivers a delayed job later, whatever the fraction of its delay', async () => {
    const delivered: string[] = [];
    await queue.startWorkers({
      effects: (ids) => Promise.resolve(delivered.push(...ids)),
      deadlines: () => Promise.resolve(),
      deliveries: () => Promise.resolve(),
      concurrency: 1,
    });
    const [late, soon] = [randomUUID(), randomUUID()];
    await queue.enqueueEffects([{ outboxId: late, attempt: 1 }], 2_000.5);
    await queue.enqueueEffects([{ outboxId: soon, attempt: 1 }]);
    await until('both are delivered', () => delivered.length === 2);
    expect(delivered).toEqual([soon, late]);
  });

  whenThere('lets a running job end when it closes, and leaves no connection open', async () => {
    let ended = false;
    let running = false;
    await queue.startWorkers({
      effects: async () => {
        running = true;
        await new Promise((resolve) => setTimeout(resolve, 200));
        ended = true;
      },
      deadlines: () => Promise.resolve(),
      deliveries: () => Promise.resolve(),
      concurrency: 1,
    });
    await queue.enqueueEffects([{ outboxId: randomUUID(), attempt: 1 }]);
    await until('it runs', () => running);
    expect(await place!.connections()).toBeGreaterThan(0);
    await queue.close();
    expect(ended).toBe(true);
    await until('no connection is open', async () => (await place!.connections()) === 0);
  });

  whenThere('closes in bounded time though a job never ends', async () => {
    let running = false;
    await queue.startWorkers({
      effects: () => {
        running = true;
        return new Promise(() => undefined);
      },
      deadlines: () => Promise.resolve(),
      deliveries: () => Promise.resolve(),
      concurrency: 1,
    });
    await queue.enqueueEffects([{ outboxId: randomUUID(), attempt: 1 }]);
    await until('it runs', () => running);
    await queue.close();
    await until('no connection is open', async () => (await place!.connections()) === 0);
  });
});

describe('openWorkQueue without its server', () => {
  it('opens where no Redis listens, says so once, and fails to add at once', async () => {
    const away: Error[] = [];
    const queue = await openWorkQueue({
      databaseUrl: postgres.applicationUrl,
      redisUrl: 'redis://127.0.0.1:1',
      onError: () => undefined,
      onAway: (error) => away.push(error),
    });
    const effect = { outboxId: randomUUID(), attempt: 1 };
    await expect(queue.enqueueEffects([effect])).rejects.toThrow(QueueAway);
    await expect(queue.backlog('effects')).rejects.toThrow(QueueAway);
    await queue.close();
    expect(away).toHaveLength(1);
  });

  it('refuses to open where no PostgreSQL listens', async () => {
    const nowhere = { databaseUrl: 'postgres://127.0.0.1:1/juece', onError: () => undefined };
    await expect(openWorkQueue(nowhere)).rejects.toThrow();
  });

  it.each([
    ['are not there', 'DROP SCHEMA queue CASCADE'],
    ['are older', 'DELETE FROM queue.migration WHERE version > 1'],
  ])('refuses to open where the tables %s, says what to do, and makes none', async (_what, sql) => {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    await migrateQueue(postgres.url, APPLICATION_ROLE);
    await client.query(sql);
    await expect(
      openWorkQueue({ databaseUrl: postgres.applicationUrl, onError: () => undefined }),
    ).rejects.toThrow('run "juece migrate"');
    await client.query('DROP SCHEMA IF EXISTS queue CASCADE');
    await client.end();
  });

  it('fails to add at once while Redis is away, and closes all the same', async () => {
    const own = await startTestRedis();
    if (own === null) {
      expect(inCi).toBe(false);
      return;
    }
    const queue = await openWorkQueue({
      databaseUrl: postgres.applicationUrl,
      redisUrl: own.url,
      onError: () => undefined,
      drainMs: 500,
    });
    await queue.startWorkers({
      effects: () => Promise.resolve(),
      deadlines: () => Promise.resolve(),
      deliveries: () => Promise.resolve(),
      concurrency: 1,
    });
    await own.stop();
    await expect(queue.enqueueEffects([{ outboxId: randomUUID(), attempt: 1 }])).rejects.toThrow();
    await queue.close();
  });
});

/** The tables stay; the jobs of one test do not reach the next. */
async function placeOnPostgres(): Promise<Place> {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  await client.query('DROP SCHEMA IF EXISTS queue CASCADE');
  await migrateQueue(postgres.url, APPLICATION_ROLE);
  return {
    connections: async () => {
      const { rows } = await client.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM pg_stat_activity
         WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      );
      return rows[0]?.count ?? 0;
    },
    stop: () => client.end(),
  };
}

async function placeOnRedis(): Promise<Place | null> {
  if (redis === null) {
    return null;
  }
  const client = new Redis(redis.url);
  const before = await countClients(client);
  return {
    redisUrl: redis.url,
    connections: async () => (await countClients(client)) - before,
    stop: async () => {
      await client.quit();
    },
  };
}

async function countClients(client: Redis): Promise<number> {
  return String(await client.client('LIST'))
    .trim()
    .split('\n').length;
}
