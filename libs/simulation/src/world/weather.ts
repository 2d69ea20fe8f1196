import type { Random } from '../random.js';
import type { Timeline } from './timeline.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Midnight and nine in the morning in China. */
const ALARM_HOURS_UTC = [16, 1];

/** How likely each fault is while it storms; nothing of it happens in calm weather. */
export interface Faults {
  /** A crossing to the store fails, before or after it has done its work. */
  readonly storeFails: number;
  /** A process dies at a crossing. */
  readonly crashes: number;
  readonly queueRefuses: number;
  readonly queueLoses: number;
  readonly queueDoubles: number;
  /** How long a crossing takes, and how late the queue is, at most. */
  readonly latencyMs: number;
  readonly queueDelayMs: number;
}

const CALM: Faults = {
  storeFails: 0,
  crashes: 0,
  queueRefuses: 0,
  queueLoses: 0,
  queueDoubles: 0,
  latencyMs: 20,
  queueDelayMs: 200,
};

/** Storms come and go; each has its own mixture of faults, and after the last one it stays calm. */
export class Weather {
  faults: Faults = CALM;
  /** Since when it has been calm; `undefined` while it storms. */
  calmSince: number | undefined;
  storms = 0;
  private readonly onStorm: (() => void)[] = [];
  private readonly onCalm: (() => void)[] = [];

  constructor(
    private readonly timeline: Timeline,
    private readonly random: Random,
    private readonly lastStormBefore: number,
  ) {
    this.calmSince = timeline.now;
    this.awaitStorm();
  }

  /** Tells when a storm begins. */
  whenStormBegins(listener: () => void): void {
    this.onStorm.push(listener);
  }

  /** Tells when it is calm again. */
  whenCalm(listener: () => void): void {
    this.onCalm.push(listener);
  }

  /** Deadlines end at midnight and are reminded of at nine: most storms begin a little before. */
  private awaitStorm(): void {
    const { random } = this;
    const day = Math.floor(this.timeline.now / DAY_MS + random.between(1, 3)) * DAY_MS;
    const alarms = day + random.pick(ALARM_HOURS_UTC) * HOUR_MS;
    const begins = alarms - random.below(random.chance(0.7) ? HOUR_MS : 12 * HOUR_MS);
    const ends = begins + random.between(1, 48) * HOUR_MS;
    if (ends < this.lastStormBefore) {
      this.timeline.at(begins, () => {
        this.begin(ends);
      });
    }
  }

  private begin(ends: number): void {
    this.storms += 1;
    this.calmSince = undefined;
    this.faults = this.mixture();
    this.timeline.at(ends, () => {
      this.faults = CALM;
      this.calmSince = this.timeline.now;
      this.onCalm.forEach((listener) => {
        listener();
      });
      this.awaitStorm();
    });
    this.onStorm.forEach((listener) => {
      listener();
    });
  }

  private mixture(): Faults {
    const sometimes = (probability: number): number =>
      this.random.chance(0.6) ? probability * this.random.pick([0.2, 1, 2]) : 0;
    return {
      storeFails: sometimes(0.08),
      crashes: sometimes(0.02),
      queueRefuses: sometimes(0.2),
      queueLoses: sometimes(0.4),
      queueDoubles: sometimes(0.3),
      latencyMs: this.random.pick([20, 500, 20_000]),
      queueDelayMs: this.random.pick([200, 60_000, 2 * HOUR_MS]),
    };
  }
}
