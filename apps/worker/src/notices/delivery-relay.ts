import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { claimDeliveries, planDeliveries, releaseDeliveries } from '#libs/notices';

import { EngineHolder } from '../holders.js';
import { Handover } from '../relay/handover.js';
import { Repeater } from '../repeater.js';
import { DeliveryRunner } from './delivery-runner.js';

const REST_MS = 500;
const BATCH = 200;
/** More than this in the queue would wait there so long that it would count as lost. */
const LONGEST_BACKLOG = 1_000;

/**
 * Plans how new notices go out and brings what is due to the queue: at once, and again what the
 * queue must have lost. What the queue does not take is sent from here.
 */
@Injectable()
export class DeliveryRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly repeater: Repeater;

  constructor(
    private readonly holder: EngineHolder,
    private readonly handover: Handover,
    private readonly runner: DeliveryRunner,
  ) {
    this.repeater = new Repeater({
      round: () => this.relay(),
      restMs: REST_MS,
      onFailure: (error) => {
        handover.log.report('delivery-relay-failed', error);
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
    const planned = await planDeliveries(pool, BATCH);
    const claimed = await claimDeliveries(pool, BATCH);
    const queued = await this.handover.handOn({
      rows: claimed,
      enqueue: (rows, queue) =>
        queue.enqueueDeliveries(rows.map(({ id, attempt }) => ({ deliveryId: id, attempt }))),
      run: ({ id, attempt }) => this.runner.run(id, attempt),
      giveBack: (left) => releaseDeliveries(pool, left),
    });
    if (!queued || claimed.length < BATCH) {
      return planned === BATCH || claimed.length > 0;
    }
    return (await this.handover.queue.backlog('deliveries')) < LONGEST_BACKLOG;
  }
}
