import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import type { Alarm } from '#libs/case-engine';

import { FailureLog } from '../failure-log.js';
import { QueueHolder } from '../holders.js';
import { Repeater } from '../repeater.js';
import { DeadlineRunner } from './deadline-runner.js';
import { HandedOn } from './handed-on.js';

const REST_MS = 1_000;
/** The queue holds the alarms of this time ahead, and no others: what lies further on stays in the table. */
const HORIZON_MS = 30_000;
const HORIZON_EVERY_MS = 15_000;
/** So many alarms that the queue lost are answered here in one round. */
const LOST_IN_ONE_ROUND = 500;

/**
 * Hands alarms to the queue: those of the near horizon ahead of time, and those that have come.
 *
 * The queue only wakes the workers. What it does not take, or loses, is answered by the sweep itself.
 */
@Injectable()
export class DeadlineClock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly repeater: Repeater;
  private readonly handedOn = new HandedOn();
  private horizonAt = 0;

  constructor(
    private readonly queueHolder: QueueHolder,
    private readonly runner: DeadlineRunner,
    private readonly log: FailureLog,
  ) {
    this.repeater = new Repeater({
      round: () => this.round(),
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

  private async round(): Promise<boolean> {
    this.handedOn.forgetTheOld();
    const looksAhead = Date.now() >= this.horizonAt;
    const lost: Alarm[] = [];
    for await (const page of this.runner.alarms(looksAhead ? HORIZON_MS : 0)) {
      await this.handOn(this.handedOn.fresh(page), lost);
      lost.push(...this.handedOn.lost(page));
    }
    if (looksAhead) {
      this.horizonAt = Date.now() + HORIZON_EVERY_MS;
    }
    await this.answer(lost.slice(0, LOST_IN_ONE_ROUND));
    return lost.length > LOST_IN_ONE_ROUND;
  }

  /** What the queue does not take is answered here once it has come. */
  private async handOn(alarms: readonly Alarm[], lost: Alarm[]): Promise<void> {
    if (alarms.length === 0) {
      return;
    }
    try {
      await this.queueHolder.queue.enqueueDeadlines(alarms);
      this.handedOn.note(alarms);
    } catch (error) {
      this.log.report('queue-refused-deadlines', error, { alarms: alarms.length });
      lost.push(...alarms.filter(({ inMs }) => inMs <= 0));
    }
  }

  /** A failure is reported where it happens; the alarm rings on and is answered again later. */
  private async answer(lost: readonly Alarm[]): Promise<void> {
    if (lost.length > 0) {
      this.handedOn.note(lost);
      await this.runner.run(lost).catch(() => undefined);
    }
  }
}
