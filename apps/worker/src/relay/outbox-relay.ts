import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { claimOutbox, releaseOutbox } from '#libs/case-engine';

import { EffectRunner } from '../effects/effect-runner.js';
import { EngineHolder } from '../holders.js';
import { Repeater } from '../repeater.js';
import { Handover } from './handover.js';

const REST_MS = 250;
const BATCH = 100;
/** More than this in the queue would wait there so long that it would count as lost. */
const LONGEST_BACKLOG = 1_000;

/**
 * Brings the outbox to the queue: new rows at once, and again those that the queue must have lost.
 * What the queue does not take is carried out here.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly repeater: Repeater;

  constructor(
    private readonly holder: EngineHolder,
    private readonly handover: Handover,
    private readonly runner: EffectRunner,
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
    const { pool } = this.holder.engine;
    const claimed = await claimOutbox(pool, BATCH);
    const queued = await this.handover.handOn({
      rows: claimed,
      enqueue: (rows, queue) =>
        queue.enqueueEffects(rows.map(({ id, attempt }) => ({ outboxId: id, attempt }))),
      run: ({ id }) => this.runner.run(id),
      giveBack: (left) => releaseOutbox(pool, left),
    });
    if (!queued || claimed.length < BATCH) {
      return claimed.length > 0;
    }
    return (await this.handover.queue.backlog('effects')) < LONGEST_BACKLOG;
  }
}
