import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { DeadlineRunner } from '../clock/deadline-runner.js';
import { EffectRunner } from '../effects/effect-runner.js';
import { Repeater } from '../repeater.js';
import { Handover } from './handover.js';

const REST_MS = 250;
const BATCH = 100;
/** So long the effects wait at most while alarms are answered. */
const LONGEST_WAIT_MS = 10_000;
/** More than this in the queue would wait there so long that it would count as lost. */
const LONGEST_BACKLOG = 1_000;

/**
 * Brings the outbox to the queue: new rows at once, and again those that the queue must have lost.
 * What the queue does not take is carried out here.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly repeater: Repeater;
  private relayedAt = 0;

  constructor(
    private readonly handover: Handover,
    private readonly runner: EffectRunner,
    private readonly alarms: DeadlineRunner,
  ) {
    this.repeater = new Repeater({
      round: () => this.relay(),
      restMs: REST_MS,
      onFailure: (error) => {
        handover.log.report('relay-failed', error);
      },
    });
  }

  onApplicationBootstrap(): void {
    this.repeater.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.repeater.stop();
  }

  private async relay(): Promise<boolean> {
    // What has come is recorded first; whom it concerns is told right after, not in between.
    if (this.alarms.isAnswering && Date.now() - this.relayedAt < LONGEST_WAIT_MS) {
      return false;
    }
    this.relayedAt = Date.now();
    const claimed = await this.runner.claim(BATCH);
    const queued = await this.handover.handOn({
      rows: claimed,
      enqueue: (rows, queue) =>
        queue.enqueueEffects(rows.map(({ id, attempt }) => ({ outboxId: id, attempt }))),
      run: ({ id }) => this.runner.run(id),
      giveBack: (left) => this.runner.giveBack(left),
    });
    if (!queued || claimed.length < BATCH) {
      return claimed.length > 0;
    }
    return (await this.handover.queue.backlog('effects')) < LONGEST_BACKLOG;
  }
}
