import { Injectable } from '@nestjs/common';

import { claimMessages, releaseMessages, type ClaimedMessage } from '#libs/webhooks';
import type { WorkQueue } from '#libs/work-queue';

import { EngineHolder } from '../holders.js';
import { WebhookRunner } from '../webhooks/webhook-runner.js';
import { Relay } from './relay.js';

/** Brings the messages that are due to the queue; how many of an endpoint, their claim bounds. */
@Injectable()
export class WebhookRelay extends Relay<ClaimedMessage> {
  protected readonly restMs = 250;
  protected readonly batch = 100;
  protected readonly failure = 'webhook-relay-failed';

  constructor(
    private readonly engine: EngineHolder,
    private readonly runner: WebhookRunner,
  ) {
    super();
  }

  protected claim(limit: number): Promise<readonly ClaimedMessage[]> {
    return claimMessages(this.engine.engine.pool, limit);
  }

  protected enqueue(rows: readonly ClaimedMessage[], queue: WorkQueue): Promise<unknown> {
    return queue.enqueueWebhooks(
      rows.map(({ id, claim }) => ({ messageId: id, claim: Math.floor(claim) })),
    );
  }

  protected run({ id }: ClaimedMessage): Promise<unknown> {
    return this.runner.run(id);
  }

  protected giveBack(rows: readonly ClaimedMessage[]): Promise<unknown> {
    return releaseMessages(
      this.engine.engine.pool,
      rows.map(({ id }) => id),
    );
  }
}
