import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { listDue, type DueDeadline } from '#libs/case-engine';

import { FailureLog } from '../failure-log.js';
import { EngineHolder, QueueHolder } from '../holders.js';
import { Repeater } from '../repeater.js';

const REST_MS = 1_000;
const BATCH = 500;
/** After so long a deadline that is still due was lost by the queue, or failed. */
const LOST_AFTER_MS = 60_000;

/** Hands the deadlines that have come due to the queue, earliest first. */
@Injectable()
export class DeadlineClock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly repeater: Repeater;
  /** When a deadline was handed on, so that one that fails is not tried every second. */
  private readonly handedOn = new Map<string, number>();

  constructor(
    private readonly holder: EngineHolder,
    private readonly queueHolder: QueueHolder,
    log: FailureLog,
  ) {
    this.repeater = new Repeater({
      round: () => this.sweep(),
      restMs: REST_MS,
      onFailure: (error) => {
        log.report('clock-failed', error);
      },
    });
  }

  onApplicationBootstrap(): void {
    this.repeater.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.repeater.stop();
  }

  private async sweep(): Promise<boolean> {
    this.forgetTheOld();
    let after: DueDeadline | undefined;
    do {
      // Page by page to the end: deadlines that fail again and again do not hide the others.
      const page = await listDue(this.holder.engine.pool, {
        limit: BATCH,
        ...(after === undefined ? {} : { after }),
      });
      await Promise.all(page.map((due) => this.handOn(due)));
      after = page.length < BATCH ? undefined : page.at(-1);
    } while (after !== undefined && (await this.queueHolder.queue.backlog('deadlines')) < BATCH);
    return false;
  }

  private async handOn({ id, revision }: DueDeadline): Promise<void> {
    const key = `${id}-${String(revision)}`;
    if (!this.handedOn.has(key)) {
      await this.queueHolder.queue.enqueueDeadline({ deadlineId: id, revision });
      this.handedOn.set(key, Date.now());
    }
  }

  private forgetTheOld(): void {
    for (const [key, at] of this.handedOn) {
      if (Date.now() - at > LOST_AFTER_MS) {
        this.handedOn.delete(key);
      }
    }
  }
}
