import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { claimMessages, releaseMessages } from '#libs/webhooks';

import { FailureLog } from '../failure-log.js';
import { EngineHolder, QueueHolder } from '../holders.js';
import { Repeater } from '../repeater.js';

const REST_MS = 250;
const BATCH = 100;

/** Brings messages that are due to the queue, and those that the queue must have lost again. */
@Injectable()
export class WebhookRelay implements OnApplicationBootstrap, OnModuleDestroy {
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
        log.report('webhook-relay-failed', error);
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
    const claimed = await claimMessages(pool, BATCH);
    const added = await Promise.allSettled(
      claimed.map(({ id, claim }) =>
        this.queueHolder.queue.enqueueWebhook({ messageId: id, claim: Math.floor(claim) }),
      ),
    );
    const failed = added.find((one) => one.status === 'rejected');
    if (failed !== undefined) {
      const back = claimed.filter((_one, index) => added[index]?.status === 'rejected');
      await releaseMessages(
        pool,
        back.map(({ id }) => id),
      );
      throw failed.reason;
    }
    return claimed.length > 0;
  }
}
