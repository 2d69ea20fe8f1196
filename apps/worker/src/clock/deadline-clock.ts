import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { AlarmSweep } from '#libs/case-engine';
import { QueueAway } from '#libs/work-queue';

import { FailureLog } from '../failure-log.js';
import { QueueHolder } from '../holders.js';
import { Repeater } from '../repeater.js';
import { DeadlineRunner } from './deadline-runner.js';

const REST_MS = 1_000;

/** Repeats the sweep over the alarms of deadlines, which hands them to the queue. */
@Injectable()
export class DeadlineClock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly repeater: Repeater;

  constructor(queueHolder: QueueHolder, runner: DeadlineRunner, log: FailureLog) {
    const sweep = new AlarmSweep({
      store: runner,
      queue: queueHolder.queue,
      // A failure is reported where it happens; the alarm rings on and is answered again later.
      answer: (alarms) => runner.run(alarms).catch(() => undefined),
      now: Date.now,
      onRefused: (error, alarms) => {
        // An outage was told of when it began.
        if (!(error instanceof QueueAway)) {
          log.report('queue-refused-deadlines', error, { alarms: alarms.length });
        }
      },
    });
    this.repeater = new Repeater({
      round: () => sweep.round(),
      restMs: REST_MS,
      onFailure: (error) => {
        log.report('clock-failed', error);
      },
    });
  }

  onApplicationBootstrap(): void {
    this.repeater.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.repeater.stop();
  }
}
