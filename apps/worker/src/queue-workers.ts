import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

import { DeadlineRunner } from './clock/deadline-runner.js';
import { EffectRunner } from './effects/effect-runner.js';
import { QueueHolder } from './holders.js';
import { DeliveryRunner } from './notices/delivery-runner.js';
import { WebhookRunner } from './webhooks/webhook-runner.js';

/** Takes jobs from the queue: before the first is put in, until after the last. */
@Injectable()
export class QueueWorkers implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly holder: QueueHolder,
    /** Where the runners are, one a queue: there are more than a constructor lists well. */
    private readonly module: ModuleRef,
  ) {}

  async onModuleInit(): Promise<void> {
    const [effects, deadlines, deliveries, webhooks] = [
      this.module.get(EffectRunner),
      this.module.get(DeadlineRunner),
      this.module.get(DeliveryRunner),
      this.module.get(WebhookRunner),
    ];
    await this.holder.queue.startWorkers({
      effects: (outboxIds) => effects.runAll(outboxIds),
      deadlines: (due) => deadlines.run(due),
      deliveries: (deliveryId, attempt) => deliveries.run(deliveryId, attempt),
      webhooks: (messageId) => webhooks.run(messageId),
      concurrency: this.holder.concurrency,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.holder.queue.close();
  }
}
