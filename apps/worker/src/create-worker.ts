import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { poolState, type Engine } from '#libs/case-engine';
import { openWork } from '#libs/case-store';
import type { Channels } from '#libs/notices';
import type { SecretBox } from '#libs/secrets';
import { openWorkQueue, QUEUE_NAMES, type WorkQueue } from '#libs/work-queue';
import { makeMetrics, messageOf, serveMetrics } from '#libs/telemetry';

import { FailureLog } from './failure-log.js';
import { ChannelsHolder, EngineHolder, MetricsHolder, QueueHolder } from './holders.js';
import { RetentionHolder, type Retention } from './retention/retention-sweep.js';
import { WebhookPolicy } from './webhooks/webhook-runner.js';
import { WorkerModule } from './worker.module.js';

export { EFFECT_TYPES } from './effects/handlers.js';

const CONCURRENCY = 8;
const NEST_OPTIONS: NestApplicationOptions = { logger: ['error', 'warn'], abortOnError: false };

export interface WorkerOptions {
  /** Its pool stays the caller's: it is closed after the worker. */
  readonly engine: Engine;
  /** With the application's login, for the queue. */
  readonly databaseUrl: string;
  /** What the secrets of webhooks are sealed with. */
  readonly secrets: SecretBox;
  /** Absent: the queue stands in PostgreSQL too. */
  readonly redisUrl?: string;
  /** Jobs at once, for each of the queues; 8 unless given. */
  readonly concurrency?: number;
  /** The ways by which notices leave the house; none unless given. */
  readonly channels?: Channels;
  /** The pause after a delivery failed for the first time; 30 s unless given. */
  readonly firstRetryMs?: number;
  /** Whether webhooks may go to private and loopback addresses; not unless given. */
  readonly privateWebhooks?: boolean;
  /** For how many days what is finished is kept; for ever unless given. */
  readonly retention?: Retention;
  /** Where the measurements are read, `GET /metrics`; nowhere unless given. */
  readonly metricsAt?: { readonly host: string; readonly port: number };
  /** Takes the lines about failures; standard error unless given. */
  readonly onFailure?: (line: string) => void;
}

/** A worker at work. */
export interface RunningWorker {
  /** Lets running jobs end, for about ten seconds at most; what is not done is done by the next. */
  close(): Promise<void>;
}

/** Starts the worker: relay, clock and handlers. Any number may run against one database. */
export async function createWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { engine, databaseUrl, redisUrl, concurrency = CONCURRENCY } = options;
  const log = new FailureLog(options.onFailure ?? toStandardError);
  const queue = await openWorkQueue({
    databaseUrl,
    ...(redisUrl === undefined ? {} : { redisUrl }),
    onError: (error) => {
      log.report('queue-error', error);
    },
    onAway: (error) => {
      const reason = messageOf(error);
      log.report(
        'queue-away',
        `Redis cannot be reached (${reason}). Nothing is lost: until it is back, deadlines, effects ` +
          'and messages are worked off straight from the database.',
      );
    },
    onBack: () => {
      log.note('queue-back', 'Redis can be reached again; it wakes the worker from now on.');
    },
  });
  const metrics = makeMetrics({
    pool: () => poolState(engine.pool),
    queues: () => jobsIn(queue),
    backlog: () => openWork(engine.pool),
  });
  try {
    const parts = {
      engine: new EngineHolder(engine),
      queue: new QueueHolder(queue, concurrency),
      channels: new ChannelsHolder(options.channels ?? {}, options.firstRetryMs),
      log,
      webhooks: new WebhookPolicy(options.privateWebhooks === true, options.secrets),
      retention: new RetentionHolder(options.retention ?? {}),
      metrics: new MetricsHolder(metrics),
    };
    const app = await NestFactory.createApplicationContext(WorkerModule.with(parts), NEST_OPTIONS);
    const read =
      options.metricsAt === undefined
        ? undefined
        : await serveMetrics(metrics.registry, options.metricsAt);
    return {
      close: async () => {
        await read?.close();
        await app.close();
      },
    };
  } catch (error) {
    await queue.close();
    throw error;
  }
}

/** What each queue holds; a queue that cannot be reached holds nothing that can be told. */
async function jobsIn(queue: WorkQueue): Promise<Readonly<Record<string, number>>> {
  const counts = QUEUE_NAMES.map(async (name) => [name, await queue.backlog(name)] as const);
  return Object.fromEntries(await Promise.all(counts));
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
