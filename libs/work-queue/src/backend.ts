import type { JobsOptions, Processor } from 'bullmq';

/** What is asked of a BullMQ queue, whichever database it stands on. */
export interface AnyQueue {
  add(name: string, payload: object, options: JobsOptions): Promise<unknown>;
  addBulk(jobs: { name: string; data: object; opts: JobsOptions }[]): Promise<unknown>;
  getJobCountByTypes(...types: ('waiting' | 'active' | 'delayed')[]): Promise<number>;
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
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
  queue(name: string): AnyQueue;
  worker(name: string, run: Processor<never>, concurrency: number): AnyWorker;
  /** Ends the connections that the backend holds itself; queues and workers are closed before. */
  close(): Promise<void>;
}

/** How workers behave on both databases; BullMQ waits 15 s after a lost connection unless told. */
export const WORKER_OPTIONS = { runRetryDelay: 1_000 } as const;
