import { Injectable } from '@nestjs/common';

import {
  claimDeliveries,
  planDeliveries,
  releaseDeliveries,
  type ClaimedDelivery,
} from '#libs/notices';
import type { WorkQueue } from '#libs/work-queue';

import { EngineHolder } from '../holders.js';
import { DeliveryRunner } from '../notices/delivery-runner.js';
import { Relay } from './relay.js';

/** Plans how new notices go out and brings the deliveries that are due to the queue. */
@Injectable()
export class DeliveryRelay extends Relay<ClaimedDelivery> {
  protected readonly restMs = 500;
  protected readonly batch = 200;
  protected readonly failure = 'delivery-relay-failed';
  protected override readonly backlogOf = 'deliveries';

  constructor(
    private readonly engine: EngineHolder,
    private readonly runner: DeliveryRunner,
  ) {
    super();
  }

  protected async claim(limit: number): Promise<readonly ClaimedDelivery[]> {
    const { pool } = this.engine.engine;
    await planDeliveries(pool, limit);
    return claimDeliveries(pool, limit);
  }

  protected enqueue(rows: readonly ClaimedDelivery[], queue: WorkQueue): Promise<unknown> {
    return queue.enqueueDeliveries(rows.map(({ id, attempt }) => ({ deliveryId: id, attempt })));
  }

  protected run({ id, attempt }: ClaimedDelivery): Promise<unknown> {
    return this.runner.run(id, attempt);
  }

  protected giveBack(rows: readonly ClaimedDelivery[]): Promise<unknown> {
    return releaseDeliveries(this.engine.engine.pool, rows);
  }
}
