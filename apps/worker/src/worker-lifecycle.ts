import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';

import { DeadlineClock } from './clock/deadline-clock.js';
import { DeadlineRunner } from './clock/deadline-runner.js';
import { EffectRunner } from './effects/effect-runner.js';
import { QueueHolder } from './holders.js';
import { OutboxRelay } from './relay/outbox-relay.js';

/** Starts the parts of the worker, and ends them in the order that loses nothing. */
@Injectable()
export class WorkerLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly holder: QueueHolder,
    private readonly relay: OutboxRelay,
    private readonly clock: DeadlineClock,
    private readonly effects: EffectRunner,
    private readonly deadlines: DeadlineRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.holder.queue.startWorkers({
      effects: (outboxId) => this.effects.run(outboxId),
      deadlines: (deadlineId, revision) => this.deadlines.run(deadlineId, revision),
      concurrency: this.holder.concurrency,
    });
    this.relay.start();
    this.clock.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.relay.stop(), this.clock.stop()]);
    await this.holder.queue.close();
  }
}
