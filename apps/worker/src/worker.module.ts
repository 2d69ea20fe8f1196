import { Module, type DynamicModule } from '@nestjs/common';

import { CalendarAdopter } from './clock/calendar-adopter.js';
import { DeadlineClock } from './clock/deadline-clock.js';
import { DeadlineRunner } from './clock/deadline-runner.js';
import { EffectRunner } from './effects/effect-runner.js';
import { FailureLog } from './failure-log.js';
import { ChannelsHolder, EngineHolder, MetricsHolder, QueueHolder } from './holders.js';
import { DeliveryRunner } from './notices/delivery-runner.js';
import { QueueWorkers } from './queue-workers.js';
import { DeliveryRelay } from './relay/delivery-relay.js';
import { OutboxRelay } from './relay/outbox-relay.js';
import { WebhookRelay } from './relay/webhook-relay.js';
import { RetentionHolder, RetentionSweep } from './retention/retention-sweep.js';
import { WebhookPolicy, WebhookRunner } from './webhooks/webhook-runner.js';

/** What the worker is made of. */
export interface WorkerParts {
  readonly engine: EngineHolder;
  readonly queue: QueueHolder;
  readonly channels: ChannelsHolder;
  readonly log: FailureLog;
  readonly webhooks: WebhookPolicy;
  readonly retention: RetentionHolder;
  readonly metrics: MetricsHolder;
}

@Module({})
export class WorkerModule {
  static with(parts: WorkerParts): DynamicModule {
    const { engine, queue, channels, log, webhooks, retention, metrics } = parts;
    return {
      module: WorkerModule,
      providers: [
        { provide: EngineHolder, useValue: engine },
        { provide: QueueHolder, useValue: queue },
        { provide: ChannelsHolder, useValue: channels },
        { provide: FailureLog, useValue: log },
        { provide: MetricsHolder, useValue: metrics },
        { provide: WebhookPolicy, useValue: webhooks },
        { provide: RetentionHolder, useValue: retention },
        ...[WebhookRelay, WebhookRunner],
        ...[DeliveryRelay, DeliveryRunner],
        ...[CalendarAdopter, DeadlineClock, DeadlineRunner],
        ...[OutboxRelay, EffectRunner, QueueWorkers, RetentionSweep],
      ],
    };
  }
}
