import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { claimMessages, releaseMessages } from '#libs/webhooks';

import { EngineHolder } from '../holders.js';
import { Handover } from '../relay/handover.js';
import { Repeater } from '../repeater.js';
import { WebhookRunner } from './webhook-runner.js';

const REST_MS = 250;
const BATCH = 100;

/**
 * Brings messages that are due to the queue, and again those that the queue must have lost. What the
 * queue does not take is sent from here.
 */
@Injectable()
export class WebhookRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly repeater: Repeater;

  constructor(
    private readonly holder: EngineHolder,
    private readonly handover: Handover,
    private readonly runner: WebhookRunner,
  ) {
    this.repeater = new Repeater({
      round: () => this.relay(),
      restMs: REST_MS,
      onFailure: (error) => {
        handover.log.report('webhook-relay-failed', error);
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
    await this.handover.handOn({
      rows: claimed,
      enqueue: (rows, queue) =>
        queue.enqueueWebhooks(
          rows.map(({ id, claim }) => ({ messageId: id, claim: Math.floor(claim) })),
        ),
      run: ({ id }) => this.runner.run(id),
      giveBack: (left) =>
        releaseMessages(
          pool,
          left.map(({ id }) => id),
        ),
    });
    return claimed.length > 0;
  }
}
