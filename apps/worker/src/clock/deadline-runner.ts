import { Injectable } from '@nestjs/common';

import { elapseDeadline } from '#libs/case-engine';
import { UnrecoverableError } from '#libs/work-queue';

import { FailureLog, messageOf } from '../failure-log.js';
import { isBrokenInvariant } from '../failure-kinds.js';
import { EngineHolder } from '../holders.js';

/** Lets a deadline elapse that the queue says is due; the database decides whether it is. */
@Injectable()
export class DeadlineRunner {
  constructor(
    private readonly holder: EngineHolder,
    private readonly log: FailureLog,
  ) {}

  async run(deadlineId: string, revision: number): Promise<void> {
    try {
      await elapseDeadline(this.holder.engine, deadlineId, revision);
    } catch (error) {
      this.log.report('deadline-failed', error, { deadlineId, revision });
      throw isBrokenInvariant(error) ? new UnrecoverableError(messageOf(error)) : error;
    }
  }
}
