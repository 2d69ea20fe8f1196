import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { claimOutbox, releaseOutbox } from '#libs/case-engine';

import { FailureLog } from '../failure-log.js';
import { EngineHolder, QueueHolder } from '../holders.js';
import { Repeater } from '../repeater.js';

const REST_MS = 250;
const BATCH = 100;
/** More than this in the queue would wait there so long that it would count as lost. */
const LONGEST_BACKLOG = 1_000;

/** Brings the outbox to the queue: new rows at once, and rows that the queue must have lost again. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnModuleDestroy {
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
        log.report('relay-failed', error);
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
    const { queue } = this.queueHolder;
    const claimed = await claimOutbox(pool, BATCH);
    const added = await Promise.allSettled(
      claimed.map(({ id, attempt }) => queue.enqueueEffect({ outboxId: id, attempt })),
    );
    const failed = added.find((one) => one.status === 'rejected');
    if (failed !== undefined) {
      await releaseOutbox(
        pool,
        claimed.filter((_one, index) => added[index]?.status === 'rejected'),
      );
      throw failed.reason;
    }
    if (claimed.length < BATCH) {
      return claimed.length > 0;
    }
    return (await queue.backlog('effects')) < LONGEST_BACKLOG;
  }
}
