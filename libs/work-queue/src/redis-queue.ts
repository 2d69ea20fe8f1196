import type { JobsOptions } from 'bullmq';
import type { Redis } from 'ioredis';

import { QueueAway, QueueSilent, type AnyQueue } from './backend.js';

/** How ioredis puts that its `commandTimeout` is over. */
const TIMED_OUT = 'Command timed out';

/**
 * A queue in a Redis that may be away, also when it is made: BullMQ's own would then wait for ever.
 * Whatever is asked meanwhile fails at once.
 */
export class RedisQueue implements AnyQueue {
  private made: AnyQueue | undefined;

  /** @param make - makes BullMQ's queue; asked for while the connection is up. */
  constructor(
    private readonly connection: Redis,
    private readonly make: () => AnyQueue,
  ) {}

  add(name: string, payload: object, options: JobsOptions): Promise<unknown> {
    return this.ask((queue) => queue.add(name, payload, options));
  }

  addBulk(jobs: { name: string; data: object; opts: JobsOptions }[]): Promise<unknown> {
    return this.ask((queue) => queue.addBulk(jobs));
  }

  getJobCountByTypes(...types: ('waiting' | 'active' | 'delayed')[]): Promise<number> {
    return this.ask((queue) => queue.getJobCountByTypes(...types));
  }

  waitUntilReady(): Promise<unknown> {
    return this.ask((queue) => queue.waitUntilReady());
  }

  async close(): Promise<void> {
    await this.made?.close();
  }

  private async ask<T>(question: (queue: AnyQueue) => Promise<T>): Promise<T> {
    if (!this.isReady()) {
      throw new QueueAway();
    }
    try {
      return await question(await this.reach());
    } catch (error) {
      throw this.isReady() ? spoken(error) : new QueueAway(error);
    }
  }

  /** A queue whose beginning failed stays broken; the next one may begin better. */
  private async reach(): Promise<AnyQueue> {
    const queue = (this.made ??= this.make());
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (error) {
      this.made = this.made === queue ? undefined : this.made;
      await queue.close().catch(() => undefined);
      throw error;
    }
  }

  private isReady(): boolean {
    return this.connection.status === 'ready';
  }
}

function spoken(error: unknown): unknown {
  const isSilence = error instanceof Error && error.message === TIMED_OUT;
  return isSilence ? new QueueSilent(error) : error;
}
