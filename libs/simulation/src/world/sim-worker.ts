import { AlarmSweep, answerAlarms, type CommandEngine, HandedOn } from '#libs/case-engine';
import type { Alarm } from '#libs/case-store';

import type { Random } from '../random.js';
import { ConnectionLost, cross, faultyStore } from './faulty-store.js';
import { Life } from './life.js';
import type { JobTaker, SimQueue } from './sim-queue.js';
import type { Happening, Timeline } from './timeline.js';
import type { Weather } from './weather.js';

const REST_MS = 1_000;
const AFTER_FAILURE_MS = 2_000;
const SKEW_MS = 5 * 60_000;
/** Rounds are slept through until so long before the next alarm: they would find nothing. */
const AWAKE_BEFORE_MS = 60_000;
const LONGEST_DEATH_MS = 20 * 60_000;

/** The parts of a worker that a test may break on purpose. */
export interface WorkerParts {
  readonly handedOn: (now: () => number) => HandedOn;
  readonly answer: typeof answerAlarms;
}

export const SOUND_PARTS: WorkerParts = {
  handedOn: (now) => new HandedOn(now),
  answer: answerAlarms,
};

interface WorkerOptions {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly weather: Weather;
  /** The engine over the true store. */
  readonly engine: CommandEngine;
  readonly queue: () => SimQueue;
  readonly parts: WorkerParts;
  readonly nextAlarmAt: () => number;
  readonly onFault: (error: unknown) => void;
}

/** A worker process: the real sweep and the real answering, over connections and clocks that fail. */
export class SimWorker {
  deaths = 0;
  private life: Life;
  private engine: CommandEngine;
  private skewMs = 0;
  private dozing: { readonly wake: () => void; happening: Happening } | undefined;

  constructor(private readonly options: WorkerOptions) {
    this.life = new Life(options.timeline);
    this.engine = this.engineOf(this.life);
    options.weather.whenStormBegins(() => {
      this.clockJumps();
    });
    options.weather.whenCalm(() => {
      if (this.life.hasEnded) {
        this.begin();
      }
    });
    this.begin();
  }

  get isAlive(): boolean {
    return !this.life.hasEnded;
  }

  /** The life that runs now, as the queue sees it. */
  taker(): JobTaker {
    const { life, engine } = this;
    return {
      hasDied: () => life.hasEnded,
      take: async (deadlines) => {
        const failures = await this.options.parts.answer(engine, deadlines, (error) => {
          this.report(error);
        });
        return failures.length === 0;
      },
    };
  }

  /** Something was recorded: the next alarm may be nearer than was thought. */
  wakeInTime(): void {
    const { timeline } = this.options;
    const { dozing } = this;
    const wakeAt = Math.max(timeline.now + REST_MS, this.options.nextAlarmAt() - AWAKE_BEFORE_MS);
    if (dozing !== undefined && wakeAt < dozing.happening.at) {
      dozing.happening.calledOff = true;
      dozing.happening = timeline.at(wakeAt, dozing.wake);
    }
  }

  private begin(): void {
    this.clockJumps();
    this.life = new Life(this.options.timeline);
    this.engine = this.engineOf(this.life);
    this.dozing = undefined;
    this.sweep(this.life, this.engine).catch((error: unknown) => {
      this.options.onFault(error);
    });
  }

  private crash(): void {
    const { timeline, random } = this.options;
    this.deaths += 1;
    this.life.end();
    timeline.at(timeline.now + random.between(1, LONGEST_DEATH_MS), () => {
      if (this.life.hasEnded) {
        this.begin();
      }
    });
  }

  private clockJumps(): void {
    this.skewMs = this.options.random.between(-SKEW_MS, SKEW_MS);
  }

  private async sweep(life: Life, engine: CommandEngine): Promise<void> {
    const { timeline, random, parts } = this.options;
    const now = (): number => timeline.now + this.skewMs;
    const sweep = new AlarmSweep({
      store: engine.store,
      queue: { enqueueDeadlines: (alarms) => this.enqueue(life, alarms) },
      answer: (alarms) =>
        parts.answer(engine, alarms, (error) => {
          this.report(error);
        }),
      now,
      onRefused: (error) => {
        this.report(error);
      },
      handedOn: parts.handedOn(now),
    });
    await life.pause(random.between(1, REST_MS));
    while (!life.hasEnded) {
      let rest = AFTER_FAILURE_MS;
      try {
        rest = (await sweep.round()) ? 0 : REST_MS;
      } catch (error) {
        this.report(error);
      }
      await this.doze(life, rest * random.between(1, 4));
    }
  }

  /** Only the connection may fail; whatever else is thrown is a mistake of the program. */
  private report(error: unknown): void {
    if (!(error instanceof ConnectionLost)) {
      this.options.onFault(error);
    }
  }

  private async enqueue(life: Life, alarms: readonly Alarm[]): Promise<void> {
    const { random, weather } = this.options;
    const crossing = { life, weather, random, crash: this.crasher(life) };
    await cross(crossing, () => {
      if (random.chance(weather.faults.queueRefuses)) {
        throw new ConnectionLost('The queue is away.');
      }
      this.options.queue().put(alarms);
      return Promise.resolve();
    });
  }

  private doze(life: Life, restMs: number): Promise<void> {
    const { timeline, nextAlarmAt } = this.options;
    const wakeAt = Math.max(timeline.now + restMs, nextAlarmAt() - AWAKE_BEFORE_MS);
    return new Promise((settle) => {
      const wake = (): void => {
        this.dozing = undefined;
        if (!life.hasEnded) {
          settle();
        }
      };
      this.dozing = { wake, happening: timeline.at(wakeAt, wake) };
    });
  }

  private engineOf(life: Life): CommandEngine {
    const { engine, weather, random } = this.options;
    const crossing = { life, weather, random, crash: this.crasher(life) };
    return { ...engine, store: faultyStore(engine.store, crossing) };
  }

  private crasher(life: Life): () => void {
    return () => {
      if (!life.hasEnded) {
        this.crash();
      }
    };
  }
}
