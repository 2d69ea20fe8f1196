import { createHash } from 'node:crypto';

import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

import { WORKER_OPTIONS, type QueueBackend } from './backend.js';

const CONNECT_TIMEOUT_MS = 5_000;
const COMMAND_TIMEOUT_MS = 5_000;
const LONGEST_RETRY_MS = 2_000;

interface RedisPlace {
  readonly redisUrl: string;
  /** Tells systems that share a Redis apart. */
  readonly databaseUrl: string;
  readonly onError: (error: Error) => void;
}

const retryStrategy = (times: number): number => Math.min(times * 100, LONGEST_RETRY_MS);

/** Keeps the queue in Redis. Adding fails at once while Redis is away; workers wait for it. */
export async function openRedisBackend(place: RedisPlace): Promise<QueueBackend> {
  const prefix = prefixOf(place.databaseUrl);
  const adding = new Redis(place.redisUrl, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    retryStrategy,
  });
  adding.on('error', place.onError);
  try {
    await adding.connect();
  } catch (error) {
    adding.disconnect();
    throw error;
  }
  return {
    queue: (name) => new Queue<object>(name, { connection: adding, prefix }),
    worker: (name, run, concurrency) =>
      new Worker(name, run, {
        ...WORKER_OPTIONS,
        connection: { url: place.redisUrl, maxRetriesPerRequest: null, retryStrategy },
        prefix,
        concurrency,
      }),
    // Nothing of ours is on its way any more; a polite QUIT would wait for a Redis that is away.
    close: () => {
      adding.disconnect();
      return Promise.resolve();
    },
  };
}

/** One hash tag for all keys, so that they stay together on a cluster. */
function prefixOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  const place = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12);
  return `{juece-${place}}`;
}
