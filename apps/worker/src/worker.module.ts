import { Module, type DynamicModule } from '@nestjs/common';

import { CalendarAdopter } from './clock/calendar-adopter.js';
import { DeadlineClock } from './clock/deadline-clock.js';
import { DeadlineRunner } from './clock/deadline-runner.js';
import { EffectRunner } from './effects/effect-runner.js';
import { FailureLog } from './failure-log.js';
import { EngineHolder, QueueHolder } from './holders.js';
import { QueueWorkers } from './queue-workers.js';
import { OutboxRelay } from './relay/outbox-relay.js';

/** What the worker is made of. */
export interface WorkerParts {
  readonly engine: EngineHolder;
  readonly queue: QueueHolder;
  readonly log: FailureLog;
}

@Module({})
export class WorkerModule {
  static with({ engine, queue, log }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: EngineHolder, useValue: engine },
        { provide: QueueHolder, useValue: queue },
        { provide: FailureLog, useValue: log },
        ...[
          OutboxRelay,
          CalendarAdopter,
          DeadlineClock,
          DeadlineRunner,
          EffectRunner,
          QueueWorkers,
        ],
      ],
    };
  }
}
