import { Injectable } from '@nestjs/common';

import { ringDeadline, type Alarm, type DeadlineAt } from '#libs/case-engine';
import { UnrecoverableError } from '#libs/work-queue';

import { FailureLog, messageOf } from '../failure-log.js';
import { isBrokenInvariant } from '../failure-kinds.js';
import { EngineHolder } from '../holders.js';

/** Deadlines answered at once; more would only wait for a connection. */
const AT_ONCE = 6;

const BATCH = 1_000;

/** Finds the alarms and answers them; the database decides whether they have come. */
@Injectable()
export class DeadlineRunner {
  constructor(
    private readonly holder: EngineHolder,
    private readonly log: FailureLog,
  ) {}

  /** Page by page to the end: deadlines that fail again and again do not hide the others. */
  async *alarms(withinMs: number): AsyncGenerator<readonly Alarm[]> {
    let after: Alarm | undefined;
    do {
      const page = await this.holder.engine.store.listAlarms({
        limit: BATCH,
        withinMs,
        ...(after === undefined ? {} : { after }),
      });
      yield page;
      after = page.length < BATCH ? undefined : page.at(-1);
    } while (after !== undefined);
  }

  /** Answers each; one that fails does not keep the others, and fails the job in the end. */
  async run(deadlines: readonly DeadlineAt[]): Promise<void> {
    const left = deadlines.values();
    const failures: Error[] = [];
    const takeTurns = async (): Promise<void> => {
      for (const deadline of left) {
        await this.ring(deadline).catch((error: unknown) =>
          failures.push(error instanceof Error ? error : new TypeError(messageOf(error))),
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
    const [first] = failures;
    if (first !== undefined) {
      const passing = failures.find((error) => !isBrokenInvariant(error));
      throw passing ?? new UnrecoverableError(messageOf(first));
    }
  }

  private async ring({ id, revision }: DeadlineAt): Promise<void> {
    try {
      await ringDeadline(this.holder.engine, { id, revision });
    } catch (error) {
      this.log.report('deadline-failed', error, { deadlineId: id, revision });
      throw error;
    }
  }
}
