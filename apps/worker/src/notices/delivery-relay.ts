import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { claimDeliveries, planDeliveries, releaseDeliveries } from '#libs/notices';

import { FailureLog } from '../failure-log.js';
import { EngineHolder, QueueHolder } from '../holders.js';
import { Repeater } from '../repeater.js';

const REST_MS = 500;
const BATCH = 200;
/** More than this in the queue would wait there so long that it would count as lost. */
const LONGEST_BACKLOG = 1_000;

/**
 * Plans how new notices go out and brings what is due to the queue: at once, and again what the
 * queue must have lost.
 */
@Injectable()
export class DeliveryRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly repeater: Repeater;

  constructor(
    private readonly holder: EngineHolder,
    private readonly queueHolder: QueueHolder,
    log: FailureLog,
  ) {
    this.repeater = new Repeater({
      round: () => this.relay(),
      restMs: REST_MS,
      onFailure: (error) => {
        log.report('delivery-relay-failed', error);
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
    const { queue } = this.queueHolder;
    const planned = await planDeliveries(pool, BATCH);
    const claimed = await claimDeliveries(pool, BATCH);
    const added = await Promise.allSettled(
      claimed.map(({ id, attempt }) => queue.enqueueDelivery({ deliveryId: id, attempt })),
    );
    const failed = added.find((one) => one.status === 'rejected');
    if (failed !== undefined) {
      await releaseDeliveries(
        pool,
        claimed.filter((_one, index) => added[index]?.status === 'rejected'),
      );
      throw failed.reason;
    }
    if (claimed.length < BATCH) {
      return planned === BATCH || claimed.length > 0;
    }
    return (await queue.backlog('deliveries')) < LONGEST_BACKLOG;
  }
}
