import { setTimeout as pause } from 'node:timers/promises';

const STOP_LIMIT_MS = 2_000;
const AFTER_FAILURE_MS = 2_000;

interface Repetition {
  /** Does one round; true when there was work and there may be more. */
  readonly round: () => Promise<boolean>;
  /** How long to rest when there is nothing to do. */
  readonly restMs: number;
  /** A round that failed is tried again after a longer rest. */
  readonly onFailure: (error: unknown) => void;
}

/** Repeats a round until it is stopped. */
export class Repeater {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly repetition: Repetition) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Lets the present round end, for two seconds at most. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.running, pause(STOP_LIMIT_MS, undefined, { ref: false })]);
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.rest(await this.restAfterRound());
    }
  }

  private async restAfterRound(): Promise<number> {
    try {
      return (await this.repetition.round()) ? 0 : this.repetition.restMs;
    } catch (error) {
      this.repetition.onFailure(error);
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
