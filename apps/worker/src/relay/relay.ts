import { Inject } from '@nestjs/common';

import { workOff } from '#libs/case-engine';
import { QueueAway, type WorkQueue } from '#libs/work-queue';

import { FailureLog } from '../failure-log.js';
import { QueueHolder } from '../holders.js';
import { Repeater } from '../repeater.js';

/** Whatever is not begun by then is given back: in a minute it would count as lost. */
const NO_LONGER_MS = 20_000;
/** More than this in the queue would wait there so long that it would count as lost. */
const LONGEST_BACKLOG = 1_000;

/**
 * Brings rows that wait to the queue: new ones at once, and again those that the queue must have
 * lost. The queue only wakes: the work of rows that it does not take is done here.
 */
export abstract class Relay<Row> extends Repeater {
  /** What is reported when a round fails. */
  protected abstract readonly failure: string;
  /** So many rows are taken at once. */
  protected abstract readonly batch: number;
  /** The queue that is left to work off what it has before it gets more; absent: any backlog will do. */
  protected readonly backlogOf?: 'effects' | 'deliveries';

  @Inject(QueueHolder)
  private readonly holder!: QueueHolder;

  @Inject(FailureLog)
  private readonly log!: FailureLog;

  /** Takes rows that wait. */
  protected abstract claim(limit: number): Promise<readonly Row[]>;

  /** Puts all in, or fails: what was put in all the same finds its work done. */
  protected abstract enqueue(rows: readonly Row[], queue: WorkQueue): Promise<unknown>;

  /** Does the work of a row here and now; what fails is reported where it happens. */
  protected abstract run(row: Row): Promise<unknown>;

  /** Lets others take rows that were claimed and not begun. */
  protected abstract giveBack(rows: readonly Row[]): Promise<unknown>;

  protected async round(): Promise<boolean> {
    const claimed = await this.claim(this.batch);
    const queued = await this.handOn(claimed);
    if (!queued || claimed.length < this.batch || this.backlogOf === undefined) {
      return claimed.length > 0;
    }
    return (await this.holder.queue.backlog(this.backlogOf)) < LONGEST_BACKLOG;
  }

  protected failed(error: unknown): void {
    this.log.report(this.failure, error);
  }

  /** Hands claimed rows on; whether the queue took them. */
  private async handOn(rows: readonly Row[]): Promise<boolean> {
    const { queue, concurrency } = this.holder;
    if (rows.length === 0) {
      return true;
    }
    try {
      await this.enqueue(rows, queue);
      return true;
    } catch (error) {
      // An outage was reported when it began.
      if (!(error instanceof QueueAway)) {
        this.log.report('queue-refused', error, { rows: rows.length });
      }
    }
    const endsAt = Date.now() + NO_LONGER_MS;
    const pace = { atOnce: concurrency, goesOn: () => Date.now() < endsAt };
    const left = await workOff(rows, pace, (row) => this.run(row).catch(() => undefined));
    if (left.length > 0) {
      await this.giveBack(left);
    }
    return false;
  }
}
