import { Injectable } from '@nestjs/common';

import { AlarmSweep } from '#libs/case-engine';
import { QueueAway } from '#libs/work-queue';

import { FailureLog } from '../failure-log.js';
import { QueueHolder } from '../holders.js';
import { Repeater } from '../repeater.js';
import { DeadlineRunner } from './deadline-runner.js';

/** Repeats the sweep over the alarms of deadlines, which hands them to the queue. */
@Injectable()
export class DeadlineClock extends Repeater {
  protected readonly restMs = 1_000;
  private readonly sweep: AlarmSweep;

  constructor(
    queueHolder: QueueHolder,
    runner: DeadlineRunner,
    private readonly log: FailureLog,
  ) {
    super();
    this.sweep = new AlarmSweep({
      store: runner,
      queue: queueHolder.queue,
      // A failure is reported where it happens; the alarm rings on and is answered again later.
      answer: (alarms) => runner.run(alarms).catch(() => undefined),
      now: Date.now,
      onRefused: (error, alarms) => {
        // An outage was reported when it began.
        if (!(error instanceof QueueAway)) {
          log.report('queue-refused-deadlines', error, { alarms: alarms.length });
        }
      },
    });
  }

  protected round(): Promise<boolean> {
    return this.sweep.round();
  }

  protected failed(error: unknown): void {
    this.log.report('clock-failed', error);
  }
}
