import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';

import { DeadlineRunner } from './clock/deadline-runner.js';
import { EffectRunner } from './effects/effect-runner.js';
import { QueueHolder } from './holders.js';

/** Takes jobs from the queue: before the first is put in, until after the last. */
@Injectable()
export class QueueWorkers implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly holder: QueueHolder,
    private readonly effects: EffectRunner,
    private readonly deadlines: DeadlineRunner,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.holder.queue.startWorkers({
      effects: (outboxId) => this.effects.run(outboxId),
      deadlines: (deadlines) => this.deadlines.run(deadlines),
      concurrency: this.holder.concurrency,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.holder.queue.close();
  }
}
