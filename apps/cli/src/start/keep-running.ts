import { setTimeout as pause } from 'node:timers/promises';

import { Backoff, SCHEDULE, type Schedule } from './backoff.js';
import {
  beginSupervising,
  wordsOf,
  type Start,
  type Starting,
  type Supervised,
} from './supervise.js';

/** A part that is started again whenever it ends. */
export interface Kept {
  /** What it said when it was ready for the first time. */
  readonly ready: string;
  /** The process that does its work now, or did last. */
  pid(): number;
  /** Settles when it is given up, with the sentence that says so. */
  readonly gaveUp: Promise<string>;
  stop(): Promise<void>;
}

interface Keeping {
  readonly say: (line: string) => void;
  /** Settles when it makes sense to start the part, and rejects when it never will. */
  readonly mayStart?: (stopping: AbortSignal) => Promise<void>;
  readonly schedule?: Schedule;
}

/**
 * Starts a part, waits until it is ready, and starts it again whenever it ends or freezes.
 *
 * @throws StartError when it does not get ready the first time: then something is set up wrongly.
 */
export async function keepRunning(start: Start, keeping: Keeping): Promise<Kept> {
  const keeper = new Keeper(start, keeping);
  const { ready } = await keeper.begin();
  return {
    ready,
    pid: () => keeper.pid,
    gaveUp: keeper.gaveUp,
    stop: () => keeper.stop(),
  };
}

class Keeper {
  pid = 0;
  gaveUp: Promise<string> = new Promise(() => undefined);
  private readonly stopping = new AbortController();
  private readonly backoff: Backoff;
  private readonly schedule: Schedule;
  private current: Starting | undefined;

  constructor(
    private readonly start: Start,
    private readonly keeping: Keeping,
  ) {
    this.schedule = keeping.schedule ?? SCHEDULE;
    this.backoff = new Backoff(this.schedule);
  }

  async begin(): Promise<Supervised> {
    const first = await this.startOnce();
    this.gaveUp = this.keep(first);
    return first;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.current?.stop();
  }

  private async startOnce(): Promise<Supervised> {
    this.current = beginSupervising(this.start);
    const part = await this.current.ready;
    this.pid = part.pid;
    return part;
  }

  /** Rounds of running and ending, until it is stopped (then it never settles) or given up. */
  private async keep(first: Supervised): Promise<string> {
    const { name } = this.start;
    for (let part: Supervised | undefined = first; ; part = await this.again()) {
      const readyAt = performance.now();
      const why = part === undefined ? 'no start' : wordsOf(await part.ended);
      const pauseMs = this.backoff.afterFailure(
        part === undefined ? 0 : performance.now() - readyAt,
      );
      if (this.stopping.signal.aborted) {
        return new Promise(() => undefined);
      }
      if (pauseMs === undefined) {
        return `${name} failed ${String(this.schedule.failures)} times in a row (last: ${why}) and is given up; its messages are above.`;
      }
      if (part !== undefined) {
        this.keeping.say(`${name} 已终止，重新启动 · ${name} ended (${why}); starting it again`);
      }
      await this.rest(pauseMs);
    }
  }

  /** @returns undefined when it did not get ready. */
  private async again(): Promise<Supervised | undefined> {
    try {
      await this.keeping.mayStart?.(this.stopping.signal);
      if (this.stopping.signal.aborted) {
        return undefined;
      }
      const part = await this.startOnce();
      this.keeping.say(`${part.name} 已恢复 · ${part.name} works again`);
      return part;
    } catch (error) {
      if (!this.stopping.signal.aborted) {
        this.keeping.say(error instanceof Error ? error.message : String(error));
      }
      return undefined;
    }
  }

  private async rest(milliseconds: number): Promise<void> {
    const { signal } = this.stopping;
    // It rejects when it is stopped, which is what ends the rest early.
    await pause(milliseconds, undefined, { signal }).catch(() => undefined);
  }
}
