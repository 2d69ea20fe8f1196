import { setTimeout as pause } from 'node:timers/promises';

import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';

const STOP_LIMIT_MS = 2_000;
const AFTER_FAILURE_MS = 2_000;

/** Repeats a round from the start of the worker until its end. */
export abstract class Repeater implements OnApplicationBootstrap, OnModuleDestroy {
  /** How long to rest when there is nothing to do. */
  protected abstract readonly restMs: number;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  onApplicationBootstrap(): void {
    this.running ??= this.repeat();
  }

  /** Lets the present round end, for two seconds at most. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.running, pause(STOP_LIMIT_MS, undefined, { ref: false })]);
  }

  /** Does one round; true when there was work and there may be more. */
  protected abstract round(): Promise<boolean>;

  /** Reports why a round failed; it is tried again after a longer rest. */
  protected abstract failed(error: unknown): void;

  private async repeat(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.rest(await this.restAfterRound());
    }
  }

  private async restAfterRound(): Promise<number> {
    try {
      return (await this.round()) ? 0 : this.restMs;
    } catch (error) {
      this.failed(error);
      return AFTER_FAILURE_MS;
    }
  }

  private async rest(milliseconds: number): Promise<void> {
    const { signal } = this.stopping;
    if (milliseconds > 0) {
      // It rejects when it is stopped, which is what ends the rest early.
      await pause(milliseconds, undefined, { signal }).catch(() => undefined);
    }
  }
}
