import { Injectable } from '@nestjs/common';

import type { ClaimedEffect } from '#libs/case-store';
import type { WorkQueue } from '#libs/work-queue';

import { DeadlineRunner } from '../clock/deadline-runner.js';
import { EffectRunner } from '../effects/effect-runner.js';
import { Relay } from './relay.js';

/** So long the effects wait at most while alarms are answered. */
const LONGEST_WAIT_MS = 10_000;

/** Brings the outbox to the queue. */
@Injectable()
export class OutboxRelay extends Relay<ClaimedEffect> {
  protected readonly restMs = 250;
  protected readonly batch = 100;
  protected readonly failure = 'relay-failed';
  protected override readonly backlogOf = 'effects';
  private relayedAt = 0;

  constructor(
    private readonly runner: EffectRunner,
    private readonly alarms: DeadlineRunner,
  ) {
    super();
  }

  protected override async round(): Promise<boolean> {
    // What has come is recorded first; what follows from it is done right after, not in between.
    if (this.alarms.isAnswering && Date.now() - this.relayedAt < LONGEST_WAIT_MS) {
      return false;
    }
    this.relayedAt = Date.now();
    return super.round();
  }

  protected claim(limit: number): Promise<readonly ClaimedEffect[]> {
    return this.runner.claim(limit);
  }

  protected enqueue(rows: readonly ClaimedEffect[], queue: WorkQueue): Promise<unknown> {
    return queue.enqueueEffects(rows.map(({ id, attempt }) => ({ outboxId: id, attempt })));
  }

  protected run({ id }: ClaimedEffect): Promise<unknown> {
    return this.runner.run(id);
  }

  protected giveBack(rows: readonly ClaimedEffect[]): Promise<unknown> {
    return this.runner.giveBack(rows);
  }
}
