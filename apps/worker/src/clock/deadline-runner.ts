import { Injectable } from '@nestjs/common';

import { ringDeadline, type DeadlineAt } from '#libs/case-engine';
import { UnrecoverableError } from '#libs/work-queue';

import { FailureLog, messageOf } from '../failure-log.js';
import { isBrokenInvariant } from '../failure-kinds.js';
import { EngineHolder } from '../holders.js';

/** Deadlines answered at once; more would only wait for a connection. */
const AT_ONCE = 6;

/** Answers the alarms that the queue says have come; the database decides whether they have. */
@Injectable()
export class DeadlineRunner {
  constructor(
    private readonly holder: EngineHolder,
    private readonly log: FailureLog,
  ) {}

  /** Answers each; one that fails does not keep the others, and fails the job in the end. */
  async run(deadlines: readonly DeadlineAt[]): Promise<void> {
    const left = deadlines.values();
    const failures: unknown[] = [];
    const takeTurns = async (): Promise<void> => {
      for (const deadline of left) {
        await this.ring(deadline).catch((error: unknown) => failures.push(error));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
    const passing = failures.find((error) => !isBrokenInvariant(error));
    if (failures.length > 0) {
      throw passing ?? new UnrecoverableError(messageOf(failures[0]));
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
