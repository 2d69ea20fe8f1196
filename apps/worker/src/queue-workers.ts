import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';

import { DeadlineRunner } from './clock/deadline-runner.js';
import { EffectRunner } from './effects/effect-runner.js';
import { QueueHolder } from './holders.js';
import { WebhookRunner } from './webhooks/webhook-runner.js';

/** Who runs the jobs of each queue. */
@Injectable()
export class Runners {
  constructor(
    readonly effects: EffectRunner,
    readonly deadlines: DeadlineRunner,
    readonly webhooks: WebhookRunner,
  ) {}
}

/** Takes jobs from the queue: before the first is put in, until after the last. */
@Injectable()
export class QueueWorkers implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly holder: QueueHolder,
    private readonly runners: Runners,
  ) {}

  async onModuleInit(): Promise<void> {
    const { effects, deadlines, webhooks } = this.runners;
    await this.holder.queue.startWorkers({
      effects: (outboxId) => effects.run(outboxId),
      deadlines: (deadlineId, revision) => deadlines.run(deadlineId, revision),
      webhooks: (messageId) => webhooks.run(messageId),
      concurrency: this.holder.concurrency,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.holder.queue.close();
  }
}
