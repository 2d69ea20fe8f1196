import { setTimeout as pause } from 'node:timers/promises';

import type { Job, JobsOptions } from 'bullmq';

import { alarmJobs, type DeadlineJob, type UpcomingAlarm } from './alarm-jobs.js';
import {
  QueueAway,
  QueueSilent,
  type AnyQueue,
  type AnyWorker,
  type QueueBackend,
} from './backend.js';
import { effectJobs, type EffectJob } from './effect-jobs.js';
import { openPostgresBackend } from './postgres-backend.js';
import { openRedisBackend } from './redis-backend.js';

/** A try to deliver a notice; each try of a delivery is a job of its own. */
export interface DeliveryJob {
  readonly deliveryId: string;
  readonly attempt: number;
}

/** A message that is due at an endpoint; `claim` tells apart how often it was handed to the queue. */
export interface WebhookJob {
  readonly messageId: string;
  readonly claim: number;
}

/** The queues, by name. */
export const QUEUE_NAMES = ['effects', 'deadlines', 'deliveries', 'webhooks'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/**
 * What the workers run. Delivery is at least once. A failure is tried again, five times in all with
 * growing pauses; an `UnrecoverableError` is not.
 */
export interface WorkHandlers {
  /** Rows that were put in together may come together, a few dozen at most. */
  readonly effects: (outboxIds: readonly string[]) => Promise<unknown>;
  /** Alarms that come at the same time are handed over together, a hundred at most. */
  readonly deadlines: (deadlines: readonly DeadlineJob[]) => Promise<unknown>;
  readonly deliveries: (deliveryId: string, attempt: number) => Promise<unknown>;
  /** Absent: messages are left to others. It says itself when it is tried again. */
  readonly webhooks?: (messageId: string) => Promise<unknown>;
  /** Jobs at once, for each queue. */
  readonly concurrency: number;
}

/**
 * An alarm clock: what is due stands in PostgreSQL, the queue only wakes who handles it.
 *
 * Where Redis is away nothing waits for it: whatever is asked fails at once, with `QueueAway`.
 */
export interface WorkQueue {
  /** Puts rows in, or none; those of the same attempt that are in the queue are not put in again. `delayMs` postpones them. */
  enqueueEffects(jobs: readonly EffectJob[], delayMs?: number): Promise<void>;
  /** Puts alarms in, each with the milliseconds until it comes; one that is in the queue is not put in again. */
  enqueueDeadlines(alarms: readonly UpcomingAlarm[]): Promise<void>;
  /** Puts tries in, or none; one that is in the queue is not put in again. */
  enqueueDeliveries(jobs: readonly DeliveryJob[]): Promise<void>;
  /** Puts claims in, or none; one that is in the queue is not put in again. */
  enqueueWebhooks(jobs: readonly WebhookJob[]): Promise<void>;
  /** Counts the jobs of a queue that are not finished. */
  backlog(name: QueueName): Promise<number>;
  /** Starts one worker a queue; resolves when they take jobs, or Redis is away. Once only. */
  startWorkers(handlers: WorkHandlers): Promise<void>;
  /** Lets running jobs end, for `drainMs` at most, and leaves no connection open. */
  close(): Promise<void>;
}

export interface WorkQueueOptions {
  /** With the application's login; with Redis only its place is looked at. */
  readonly databaseUrl: string;
  /** Absent: the queue stands in PostgreSQL. */
  readonly redisUrl?: string;
  /** Called about lost connections and the like; queue and workers mend them. */
  readonly onError: (error: Error) => void;
  /** Called once that Redis is away, be it from the beginning; what is enqueued then fails at once. */
  readonly onAway?: (error: Error) => void;
  /** Called once that Redis is back; the workers take jobs again by themselves. */
  readonly onBack?: () => void;
  /** How long running jobs may take to end when the queue closes; 6 s unless given. */
  readonly drainMs?: number;
  /** The pause before a failed job is tried again, doubled each time; 0.5 s unless given. */
  readonly firstRetryMs?: number;
}

const DRAIN_MS = 6_000;
const CLOSE_LIMIT_MS = 1_000;
const READY_LIMIT_MS = 10_000;
const ATTEMPTS = 5;
const FIRST_RETRY_MS = 500;
/** Messages at once for each job at once: they wait for others, and cost this machine little. */
const WEBHOOK_FACTOR = 4;

const noWord = (): void => undefined;

/** Opens the queues, on Redis where its URL is given, else in PostgreSQL. Redis may be away. */
export async function openWorkQueue(options: WorkQueueOptions): Promise<WorkQueue> {
  const { databaseUrl, redisUrl, onError } = options;
  const { drainMs = DRAIN_MS, firstRetryMs = FIRST_RETRY_MS } = options;
  const { onAway = onError, onBack = () => undefined } = options;
  const backend =
    redisUrl === undefined
      ? await openPostgresBackend(databaseUrl, onError)
      : await openRedisBackend({ redisUrl, databaseUrl, onError, onAway, onBack });
  const queue = new BullWorkQueue(backend, { onError, drainMs, firstRetryMs });
  try {
    await queue.ready();
    return queue;
  } catch (error) {
    await queue.close();
    throw error;
  }
}

class BullWorkQueue implements WorkQueue {
  private readonly queues: Readonly<Record<QueueName, AnyQueue>>;
  private workers: readonly AnyWorker[] = [];
  /** What runs for a job now. */
  private readonly running = new Set<Promise<unknown>>();
  private closing: Promise<void> | undefined;

  private readonly onError: (error: Error) => void;

  constructor(
    private readonly backend: QueueBackend,
    private readonly options: Required<
      Pick<WorkQueueOptions, 'onError' | 'drainMs' | 'firstRetryMs'>
    >,
  ) {
    this.onError = options.onError;
    this.queues = {
      effects: backend.queue('effects'),
      deadlines: backend.queue('deadlines'),
      deliveries: backend.queue('deliveries'),
      webhooks: backend.queue('webhooks'),
    };
  }

  async ready(): Promise<void> {
    const ready = Object.values(this.queues).map((queue) => queue.waitUntilReady());
    await Promise.all(ready).catch((error: unknown) => {
      if (!(error instanceof QueueAway || error instanceof QueueSilent)) {
        throw error;
      }
    });
  }

  async enqueueEffects(rows: readonly EffectJob[], delayMs = 0): Promise<void> {
    await this.queues.effects.addBulk(
      effectJobs(rows).map(({ jobId, outboxIds }) => ({
        name: 'effects',
        data: { outboxIds },
        opts: this.jobOptions(jobId, delayMs),
      })),
    );
  }

  async enqueueDeadlines(alarms: readonly UpcomingAlarm[]): Promise<void> {
    await this.queues.deadlines.addBulk(
      alarmJobs(alarms).map(({ jobId, delayMs, deadlines }) => ({
        name: 'deadlines',
        data: { deadlines },
        opts: this.jobOptions(jobId, delayMs),
      })),
    );
  }

  async enqueueDeliveries(tries: readonly DeliveryJob[]): Promise<void> {
    await this.queues.deliveries.addBulk(
      tries.map(({ deliveryId, attempt }) => ({
        name: 'delivery',
        data: { deliveryId, attempt },
        opts: this.jobOptions(`delivery-${deliveryId}-${String(attempt)}`, 0),
      })),
    );
  }

  async enqueueWebhooks(claims: readonly WebhookJob[]): Promise<void> {
    await this.queues.webhooks.addBulk(
      claims.map(({ messageId, claim }) => ({
        name: 'webhook',
        data: { messageId },
        opts: this.jobOptions(`webhook-${messageId}-${String(claim)}`, 0),
      })),
    );
  }

  backlog(name: QueueName): Promise<number> {
    return this.queues[name].getJobCountByTypes('waiting', 'active', 'delayed');
  }

  async startWorkers(handlers: WorkHandlers): Promise<void> {
    const { effects, deadlines, deliveries, webhooks, concurrency } = handlers;
    if (this.workers.length > 0 || this.closing !== undefined) {
      throw new TypeError('The workers of a queue are started once, before it is closed.');
    }
    const runEffects = ({ data }: Job<{ outboxIds: readonly string[] }>) =>
      this.track(effects(data.outboxIds));
    const runDeadlines = ({ data }: Job<{ deadlines: readonly DeadlineJob[] }>) =>
      this.track(deadlines(data.deadlines));
    const runDelivery = ({ data }: Job<DeliveryJob>) =>
      this.track(deliveries(data.deliveryId, data.attempt));
    this.workers = [
      this.backend.worker('effects', runEffects, concurrency),
      this.backend.worker('deadlines', runDeadlines, concurrency),
      this.backend.worker('deliveries', runDelivery, concurrency),
      ...(webhooks === undefined
        ? []
        : [
            this.backend.worker(
              'webhooks',
              ({ data }: Job<WebhookJob>) => this.track(webhooks(data.messageId)),
              concurrency * WEBHOOK_FACTOR,
            ),
          ]),
    ];
    for (const worker of this.workers) {
      worker.on('error', (error) => {
        // Each of their connections meets the outage too; that was said once.
        if (!this.backend.isAway()) {
          this.onError(error);
        }
      });
    }
    await this.workersReady();
  }

  /** Where Redis is away, now or in between, they take jobs later; nobody waits for that. */
  private async workersReady(): Promise<void> {
    const ready = Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    if (this.backend.isAway()) {
      // What goes wrong with one of them is an `error` of that worker.
      ready.catch(() => undefined);
      return;
    }
    const inTime = new AbortController();
    const { signal } = inTime;
    const overdue = pause(READY_LIMIT_MS, undefined, { signal }).catch(() => undefined);
    await Promise.race([ready, overdue]).finally(() => {
      inTime.abort();
    });
  }

  close(): Promise<void> {
    return (this.closing ??= this.closeAll());
  }

  private async closeAll(): Promise<void> {
    // A closing worker cannot be hurried, so let it drain first; then closing waits for no job.
    const paused = this.workers.map((worker) => worker.pause());
    // Without Redis that would wait for its return, so only what runs is waited for.
    const drained = this.backend.isAway() ? [...this.running] : paused;
    paused.forEach((one) => {
      one.catch(this.onError);
    });
    await this.all(drained, this.options.drainMs, (one) => one.then(noWord, noWord));
    await this.all(this.workers, CLOSE_LIMIT_MS, (worker) => worker.close(true));
    await this.all(Object.values(this.queues), CLOSE_LIMIT_MS, (queue) => queue.close());
    await this.backend.close();
  }

  private track<T>(job: Promise<T>): Promise<T> {
    this.running.add(job);
    const forget = (): void => {
      this.running.delete(job);
    };
    job.then(forget, forget);
    return job;
  }

  /** Does it with all at once, and waits no longer than the limit. */
  private async all<T>(
    these: readonly T[],
    limitMs: number,
    act: (one: T) => Promise<void>,
  ): Promise<void> {
    const acts = these.map((one) => act(one).catch(this.onError));
    const inTime = new AbortController();
    const overdue = pause(limitMs, undefined, { signal: inTime.signal }).catch(() => undefined);
    await Promise.race([Promise.all(acts), overdue]);
    inTime.abort();
  }

  /** A finished job is forgotten: its id must be free for the next time. */
  private jobOptions(jobId: string, delayMs: number): JobsOptions {
    return {
      jobId,
      // The PostgreSQL backend takes whole milliseconds only.
      delay: Math.max(0, Math.round(delayMs)),
      attempts: ATTEMPTS,
      backoff: { type: 'exponential', delay: this.options.firstRetryMs },
      removeOnComplete: true,
      removeOnFail: true,
    };
  }
}
