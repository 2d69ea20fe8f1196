/** How a part that ended is started again. */
export interface Schedule {
  /** The pause after a first failure, doubled with each further one. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** So many failures in a row are the end. */
  readonly failures: number;
  /** A part that was ready for so long works: its next failure is a first one. */
  readonly healthyMs: number;
}

/** 0.25 s, 0.5 s … 5 s: about a minute and a half of pauses, and then no more. */
export const SCHEDULE: Schedule = {
  firstMs: 250,
  longestMs: 5_000,
  failures: 20,
  healthyMs: 5_000,
};

/** Counts failures in a row, and says how long to wait after each. */
export class Backoff {
  private failed = 0;

  constructor(private readonly schedule: Schedule) {}

  /**
   * Notes a failure of a part that was ready for `readyMs`, 0 for one that did not get so far.
   *
   * @returns the pause before it is started again, in milliseconds; undefined: it is given up.
   */
  afterFailure(readyMs: number): number | undefined {
    const { firstMs, longestMs, failures, healthyMs } = this.schedule;
    this.failed = readyMs >= healthyMs ? 1 : this.failed + 1;
    if (this.failed >= failures) {
      return undefined;
    }
    return Math.min(firstMs * 2 ** (this.failed - 1), longestMs);
  }
}
