import { Tinypool } from 'tinypool';

import { ProblemError, type Detail } from '#libs/problems';

import { fateOf, handedOver, valueOf } from './hand-over.js';
import type { HeavyJobs, Order } from './thread-of.js';
import { Turns } from './turns.js';

/** What heavy work may take. */
export interface HeavyLimits {
  /** Threads at most; each loads what it needs when it gets its first job. */
  readonly threads: number;
  /** The heap of one thread, in MiB; bytes that are handed over lie outside it. */
  readonly memoryMiB: number;
  /** How long one job may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How many jobs may wait, of everybody. */
  readonly waiting: number;
  /** How many of one person may wait. */
  readonly waitingOfOne: number;
}

interface Waiting {
  readonly order: Order;
  readonly personId: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What a job takes and gives, as the module of the thread declares it. */
type InputOf<Job> = Job extends (input: infer Input) => unknown ? Input : never;
type OutputOf<Job> = Job extends (input: never) => infer Output ? Awaited<Output> : never;

/** An idle thread is kept for a while: to start one takes about as long as a forecast. */
const IDLE_MS = 300_000;
/** Where nothing was measured yet. */
const FIRST_GUESS_MS = 1_000;
/** How much the latest job counts in what a job takes. */
const WEIGHT = 0.2;
const LONGEST_WAIT_S = 60;

const FULL: Detail = {
  zh: '等待处理的任务已满，请稍后重试',
  en: 'As much as may wait is waiting. Try again in a moment.',
};
const CLOSING: Detail = {
  zh: '系统正在停止，请稍后重试',
  en: 'The system is stopping. Try again in a moment.',
};

/**
 * Does in threads what would hold the loop that answers requests: bounded in memory, time and number,
 * and in turns, so that what one person asks for keeps nobody else waiting longer than his own share.
 */
export class HeavyWork<Jobs extends HeavyJobs> {
  private readonly pool: Tinypool;
  private readonly turns: Turns<Waiting>;
  private running = 0;
  private usualMs = FIRST_GUESS_MS;
  private isClosing = false;

  /** @param module what `threadOf` makes as its default export. */
  constructor(
    module: URL,
    private readonly limits: HeavyLimits,
  ) {
    const { threads, memoryMiB, waiting, waitingOfOne } = limits;
    this.pool = new Tinypool({
      filename: module.href,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
    });
    // A thread that dies while it has nothing to do is replaced when there is something.
    this.pool.on('error', () => undefined);
    const runningOfOne = Math.max(1, threads - 1);
    this.turns = new Turns({ waiting, waitingOfOne, runningOfOne });
  }

  /** How many jobs wait and run now. */
  get load(): { readonly waiting: number; readonly running: number } {
    return { waiting: this.turns.size, running: this.running };
  }

  /**
   * Has a job done for a person.
   *
   * @throws ProblemError as the job does; `too-much-at-once` where no more may wait, `work-too-large`
   *   and `work-timed-out` where the job goes beyond its limits, `service-unavailable` while closing.
   */
  async run<Name extends keyof Jobs & string>(
    personId: string,
    job: Name,
    input: InputOf<Jobs[Name]>,
  ): Promise<OutputOf<Jobs[Name]>> {
    if (this.isClosing) {
      throw new ProblemError('service-unavailable', CLOSING);
    }
    const done = new Promise<unknown>((resolve, reject) => {
      if (!this.turns.add(personId, { order: { job, input }, personId, resolve, reject })) {
        reject(
          new ProblemError('too-much-at-once', FULL, { retryAfterSeconds: this.waitSeconds() }),
        );
      }
    });
    this.startNext();
    return (await done) as OutputOf<Jobs[Name]>;
  }

  /** Takes nothing more and stops at once what waits and runs: nobody should be waiting for it any more. */
  async close(): Promise<void> {
    this.isClosing = true;
    for (const { reject } of this.turns.takeAll()) {
      reject(new ProblemError('service-unavailable', CLOSING));
    }
    await this.pool.destroy();
  }

  /** In how many seconds there may be room again. */
  private waitSeconds(): number {
    const { size } = this.turns;
    const ms = (size * this.usualMs) / this.limits.threads;
    return Math.min(LONGEST_WAIT_S, Math.max(1, Math.ceil(ms / 1000)));
  }

  private startNext(): void {
    while (this.running < this.limits.threads) {
      const next = this.turns.take();
      if (next === undefined) {
        break;
      }
      this.running += 1;
      void this.carryOut(next);
    }
  }

  private async carryOut({ order, personId, resolve, reject }: Waiting): Promise<void> {
    const since = performance.now();
    try {
      resolve(await this.answerTo(order));
    } catch (error) {
      reject(error);
    } finally {
      this.usualMs += WEIGHT * (performance.now() - since - this.usualMs);
      this.running -= 1;
      this.turns.done(personId);
      this.startNext();
    }
  }

  private async answerTo(order: Order): Promise<unknown> {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      stop.abort();
    }, this.limits.timeoutMs);
    try {
      const { input, transferList } = handedOver(order.input);
      const answer: unknown = await this.pool.run(
        { ...order, input },
        { signal: stop.signal, transferList },
      );
      return valueOf(answer);
    } catch (error) {
      throw this.isClosing ? new ProblemError('service-unavailable', CLOSING) : fateOf(error);
    } finally {
      clearTimeout(timer);
    }
  }
}
