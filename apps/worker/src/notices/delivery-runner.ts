import { Injectable } from '@nestjs/common';

import { deliver } from '#libs/notices';

import { FailureLog } from '../failure-log.js';
import { ChannelsHolder, EngineHolder } from '../holders.js';

/** Carries out the tries that the queue says are due; the table decides whether they are. */
@Injectable()
export class DeliveryRunner {
  constructor(
    private readonly holder: EngineHolder,
    private readonly holderOfChannels: ChannelsHolder,
    private readonly log: FailureLog,
  ) {}

  async run(deliveryId: string, attempt: number): Promise<void> {
    const { channels, firstRetryMs } = this.holderOfChannels;
    const failure = await deliver(
      {
        pool: this.holder.engine.pool,
        channels,
        ...(firstRetryMs === undefined ? {} : { firstRetryMs }),
      },
      { id: deliveryId, attempt },
    );
    if (failure !== undefined) {
      this.log.report('delivery-failed', failure, { deliveryId, attempt });
    }
  }
}
