import { Injectable } from '@nestjs/common';

import type { SecretBox } from '#libs/secrets';
import { deliverMessage } from '#libs/webhooks';
import { UnrecoverableError } from '#libs/work-queue';
import { messageOf } from '#libs/telemetry';

import { FailureLog } from '../failure-log.js';
import { isBrokenInvariant } from '../failure-kinds.js';
import { EngineHolder } from '../holders.js';

/** Where webhooks may go, and what their secrets are sealed with. */
export class WebhookPolicy {
  constructor(
    readonly allowPrivate: boolean,
    readonly secrets: SecretBox,
  ) {}
}

/** Delivers a message that the queue says is due; an endpoint that fails is no failure of ours. */
@Injectable()
export class WebhookRunner {
  constructor(
    private readonly holder: EngineHolder,
    private readonly policy: WebhookPolicy,
    private readonly log: FailureLog,
  ) {}

  async run(messageId: string): Promise<void> {
    try {
      await deliverMessage(this.holder.engine, messageId, this.policy);
    } catch (error) {
      this.log.report('webhook-failed', error, { messageId });
      throw isBrokenInvariant(error) ? new UnrecoverableError(messageOf(error)) : error;
    }
  }
}
