import type { OnApplicationShutdown } from '@nestjs/common';

import { HeavyWork, type HeavyLimits } from '#libs/heavy-work';

import type { ApiJobs } from './jobs.js';

/** What the threads of an API may take, and what they run. */
export interface ThreadParts extends Partial<HeavyLimits> {
  /** A module that `threadOf` has made; what ships unless given. */
  readonly module?: URL;
}

const LIMITS: HeavyLimits = {
  ...{ threads: 2, memoryMiB: 256, timeoutMs: 30_000 },
  ...{ waiting: 64, waitingOfOne: 8 },
};
const MODULE = new URL('./thread.js', import.meta.url);

/** Whoever is not signed in; all of them together have one share. */
export const ANYBODY = '';

/** The threads of this API, which end with it. */
export class ApiThreads extends HeavyWork<ApiJobs> implements OnApplicationShutdown {
  constructor({ module = MODULE, ...limits }: ThreadParts = {}) {
    super(module, { ...LIMITS, ...limits });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
