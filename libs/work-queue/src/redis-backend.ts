import { createHash } from 'node:crypto';

import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

import { WORKER_OPTIONS, type QueueBackend } from './backend.js';
import { RedisQueue } from './redis-queue.js';
import { reportOutages } from './report-outages.js';

const CONNECT_TIMEOUT_MS = 5_000;
const DISCONNECT_TIMEOUT_MS = 200;
const COMMAND_TIMEOUT_MS = 5_000;
const LONGEST_RETRY_MS = 2_000;

interface RedisPlace {
  readonly redisUrl: string;
  /** Tells systems that share a Redis apart. */
  readonly databaseUrl: string;
  readonly onError: (error: Error) => void;
  /** Called once that Redis is away, and once that it is back. */
  readonly onAway: (error: Error) => void;
  readonly onBack: () => void;
}

/** What both kinds of connection have. Closing one that is lost already waits for nothing. */
const CONNECTING = {
  connectTimeout: CONNECT_TIMEOUT_MS,
  disconnectTimeout: DISCONNECT_TIMEOUT_MS,
  retryStrategy: (times: number): number => Math.min(times * 100, LONGEST_RETRY_MS),
} as const;

/**
 * Keeps the queue in Redis, which may be away from the beginning. Adding fails at once meanwhile;
 * workers wait for it.
 */
export async function openRedisBackend(place: RedisPlace): Promise<QueueBackend> {
  const prefix = prefixOf(place.databaseUrl);
  const adding = new Redis(place.redisUrl, {
    ...CONNECTING,
    lazyConnect: true,
    commandTimeout: COMMAND_TIMEOUT_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
  });
  const isAway = (): boolean => adding.status !== 'ready';
  const endReports = reportOutages(adding, place);
  // Every other connection loses Redis too, again and again: that was said once.
  const onError = (error: Error): void => {
    if (!isAway()) {
      place.onError(error);
    }
  };
  // What went wrong was reported; it goes on trying by itself.
  await adding.connect().catch(() => undefined);
  return {
    isAway,
    queue: (name) =>
      new RedisQueue(adding, () =>
        new Queue<object>(name, { connection: adding, prefix }).on('error', onError),
      ),
    worker: (name, run, concurrency) =>
      new Worker(name, run, {
        ...WORKER_OPTIONS,
        connection: { ...CONNECTING, url: place.redisUrl, maxRetriesPerRequest: null },
        prefix,
        concurrency,
      }),
    // Nothing of ours is on its way any more; a polite QUIT would wait for a Redis that is away.
    close: () => {
      endReports();
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
