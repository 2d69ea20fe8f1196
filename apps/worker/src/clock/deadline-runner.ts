import { Injectable } from '@nestjs/common';

import { answerAlarms } from '#libs/case-engine';
import type { Alarm, AlarmPage, DeadlineAt } from '#libs/case-store';
import { UnrecoverableError } from '#libs/work-queue';
import { messageOf } from '#libs/telemetry';

import { FailureLog } from '../failure-log.js';
import { isBrokenInvariant } from '../failure-kinds.js';
import { EngineHolder } from '../holders.js';

/** Finds alarms and answers them; the database decides whether they have come. */
@Injectable()
export class DeadlineRunner {
  private answering = 0;

  constructor(
    private readonly holder: EngineHolder,
    private readonly log: FailureLog,
  ) {}

  /** Whether alarms are being answered at this moment. */
  get isAnswering(): boolean {
    return this.answering > 0;
  }

  /** The alarms that have come, or come soon. */
  listAlarms(page: AlarmPage): Promise<readonly Alarm[]> {
    return this.holder.engine.store.listAlarms(page);
  }

  /** Answers each; one that fails does not keep the others, and fails the job in the end. */
  async run(deadlines: readonly DeadlineAt[]): Promise<void> {
    const failures = await this.answer(deadlines);
    if (failures.length > 0) {
      const passing = failures.find((error) => !isBrokenInvariant(error));
      throw passing === undefined
        ? new UnrecoverableError(messageOf(failures[0]))
        : asError(passing);
    }
  }

  private async answer(deadlines: readonly DeadlineAt[]): Promise<readonly unknown[]> {
    this.answering += 1;
    try {
      return await answerAlarms(this.holder.engine, deadlines, (error, { id, revision }) => {
        this.log.report('deadline-failed', error, { deadlineId: id, revision });
      });
    } finally {
      this.answering -= 1;
    }
  }
}

function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new TypeError(messageOf(failure));
}
