import type { JobsOptions, Processor } from 'bullmq';

/** What is asked of a BullMQ queue, whichever database it stands on. */
export interface AnyQueue {
  add(name: string, payload: object, options: JobsOptions): Promise<unknown>;
  addBulk(jobs: { name: string; data: object; opts: JobsOptions }[]): Promise<unknown>;
  getJobCountByTypes(...types: ('waiting' | 'active' | 'delayed')[]): Promise<number>;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** What is asked of a BullMQ worker. */
export interface AnyWorker {
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  /** Takes no more jobs; resolves when the running ones have ended. */
  pause(): Promise<void>;
  close(force: boolean): Promise<void>;
}

/** Makes queues and workers on one database. */
export interface QueueBackend {
  /** Nothing can be put in now; workers will take jobs once it is back. */
  isAway(): boolean;
  queue(name: string): AnyQueue;
  worker(name: string, run: Processor<never>, concurrency: number): AnyWorker;
  /** Ends the connections that the backend holds itself; queues and workers are closed before. */
  close(): Promise<void>;
}

/** Nothing was put in, because the queue cannot be reached; who owns it knows already. */
export class QueueAway extends Error {
  override readonly name = 'QueueAway';

  constructor(cause?: unknown) {
    super('The queue cannot be reached now.', { cause });
  }
}

/** The queue's server is there and does not answer; whether something was put in is not known. */
export class QueueSilent extends Error {
  override readonly name = 'QueueSilent';

  constructor(cause: unknown) {
    super('The server of the queue gives no answer in time.', { cause });
  }
}

/** How workers behave on both databases; BullMQ waits 15 s after a lost connection unless it is set. */
export const WORKER_OPTIONS = { runRetryDelay: 1_000 } as const;
