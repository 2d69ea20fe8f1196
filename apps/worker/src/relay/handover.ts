import { Injectable } from '@nestjs/common';

import { QueueAway, type WorkQueue } from '#libs/work-queue';

import { FailureLog } from '../failure-log.js';
import { QueueHolder } from '../holders.js';

/** Whatever is not begun by then is given back: in a minute it would count as lost. */
const NO_LONGER_MS = 20_000;

/** What a relay does with the rows that it has claimed. */
interface Claim<Row> {
  readonly rows: readonly Row[];
  /** Puts all in, or fails: what was put in all the same finds its work done. */
  readonly enqueue: (rows: readonly Row[], queue: WorkQueue) => Promise<unknown>;
  /** Does the work of a row here and now; what fails is reported where it happens. */
  readonly run: (row: Row) => Promise<unknown>;
  readonly giveBack: (rows: readonly Row[]) => Promise<unknown>;
}

/** Hands rows to the queue, which only wakes: the work of those that it does not take is done here. */
@Injectable()
export class Handover {
  constructor(
    private readonly holder: QueueHolder,
    readonly log: FailureLog,
  ) {}

  get queue(): WorkQueue {
    return this.holder.queue;
  }

  /** Hands claimed rows on; whether the queue took them. */
  async handOn<Row>({ rows, enqueue, run, giveBack }: Claim<Row>): Promise<boolean> {
    if (rows.length === 0) {
      return true;
    }
    try {
      await enqueue(rows, this.queue);
      return true;
    } catch (error) {
      this.report(error, rows.length);
    }
    const left = await this.workOff(rows, run);
    if (left.length > 0) {
      await giveBack(left);
    }
    return false;
  }

  /** An outage was told of when it began. */
  private report(error: unknown, rows: number): void {
    if (!(error instanceof QueueAway)) {
      this.log.report('queue-refused', error, { rows });
    }
  }

  /** Works on some at once while there is time; hands back what was not begun. */
  private async workOff<Row>(
    rows: readonly Row[],
    run: (row: Row) => Promise<unknown>,
  ): Promise<readonly Row[]> {
    const endsAt = Date.now() + NO_LONGER_MS;
    const waiting = rows.values();
    let begun = 0;
    const takeTurns = async (): Promise<void> => {
      while (Date.now() < endsAt) {
        const { value: row, done } = waiting.next();
        if (done === true) {
          return;
        }
        begun += 1;
        await run(row).catch(() => undefined);
      }
    };
    await Promise.all(Array.from({ length: this.holder.concurrency }, takeTurns));
    return rows.slice(begun);
  }
}
