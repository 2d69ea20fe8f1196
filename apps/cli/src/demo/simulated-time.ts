import type { DemoClient } from './client.js';

const DAY_MS = 86_400_000;
const MORNING = 'T09:00:00+08:00';

interface Waiting {
  readonly until: number;
  readonly wake: () => void;
}

/**
 * The demonstration's time: the matters run side by side, and the clock moves only when every one
 * of them waits, to the earliest morning that one of them waits for.
 */
export class SimulatedTime {
  private readonly waiting: Waiting[] = [];
  private active = 0;
  private failed: unknown;

  private constructor(
    private readonly client: DemoClient,
    private now: number,
    private readonly onDay: (day: string) => void,
  ) {}

  static async open(client: DemoClient, onDay: (day: string) => void): Promise<SimulatedTime> {
    const answer = await client.get('office', '/v1/simulation/clock');
    if (answer.status !== 200) {
      throw new TypeError('This server has no simulated clock: start it with --simulated.');
    }
    return new SimulatedTime(client, Date.parse(String(answer.body['now'])), onDay);
  }

  /** Today at the authority. */
  today(): string {
    return new Date(this.now + 8 * 3_600_000).toISOString().slice(0, 10);
  }

  /** The day `count` calendar days from today. */
  dayIn(count: number): string {
    return new Date(Date.parse(`${this.today()}T00:00:00Z`) + count * DAY_MS)
      .toISOString()
      .slice(0, 10);
  }

  /** Waits until the morning of the day; at once when it is past. */
  async untilMorning(day: string): Promise<void> {
    const until = Date.parse(`${day}${MORNING}`);
    if (until <= this.now) {
      return;
    }
    await new Promise<void>((wake) => {
      this.waiting.push({ until, wake });
      void this.moveWhenAllWait();
    });
    if (this.failed !== undefined) {
      throw new Error('The simulated clock stopped.', { cause: this.failed });
    }
  }

  /** Waits `count` calendar days. */
  async pass(count: number): Promise<void> {
    await this.untilMorning(this.dayIn(count));
  }

  /** Runs the matters side by side, each begun when it may. */
  async runAll<T>(matters: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
    this.active = matters.length;
    return Promise.all(
      matters.map(async (matter) => {
        try {
          return await matter();
        } finally {
          this.active -= 1;
          void this.moveWhenAllWait();
        }
      }),
    );
  }

  private async moveWhenAllWait(): Promise<void> {
    if (this.active === 0 || this.waiting.length < this.active) {
      return;
    }
    const next = Math.min(...this.waiting.map((one) => one.until));
    const due = this.waiting.filter((one) => one.until === next);
    const rest = this.waiting.filter((one) => one.until !== next);
    this.waiting.splice(0, this.waiting.length, ...rest);
    try {
      await this.move(next);
    } catch (error) {
      this.failed = error;
    }
    for (const one of this.failed === undefined ? due : [...due, ...this.waiting.splice(0)]) {
      one.wake();
    }
  }

  private async move(to: number): Promise<void> {
    const answer = await this.client.post('office', '/v1/simulation/clock', {
      now: new Date(to).toISOString(),
    });
    if (answer.status !== 200) {
      throw new TypeError(`The clock does not move: ${JSON.stringify(answer.body)}`);
    }
    this.now = to;
    this.onDay(this.today());
  }
}
