import { Inject, Injectable } from '@nestjs/common';

import { REMOVED_KINDS, removeOld, type RemovedKind } from '#libs/case-store';
import type { Engine } from '#libs/case-engine';

import { DeadlineRunner } from '../clock/deadline-runner.js';
import { FailureLog } from '../failure-log.js';
import { EngineHolder } from '../holders.js';
import { Repeater } from '../repeater.js';

const DAY_MS = 86_400_000;
/** Of each kind and round: few enough that nobody waits for it. */
const MOST = 500;

/** For how many days each kind is kept after it was finished; a kind that is missing is kept for ever. */
export type Retention = Partial<Readonly<Record<RemovedKind, number>>>;

/** Carries the retention through Nest's injection. */
export class RetentionHolder {
  constructor(readonly retention: Retention) {}
}

/** Removes a batch of each kind whose time is over at an instant; how many rows. */
export async function removeOnce(
  { pool }: Pick<Engine, 'pool'>,
  retention: Retention,
  { at, most }: { readonly at: Date; readonly most: number },
): Promise<number> {
  let removed = 0;
  // Deliveries hold their notice, and notices the effect that they came of: in this order.
  for (const kind of REMOVED_KINDS) {
    const days = retention[kind];
    if (days !== undefined) {
      removed += await removeOld(pool, kind, {
        before: new Date(at.getTime() - days * DAY_MS),
        most,
      });
    }
  }
  return removed;
}

/** Removes what is of no more use, a little each minute, and not while deadlines are answered. */
@Injectable()
export class RetentionSweep extends Repeater {
  protected readonly restMs = 60_000;

  @Inject(FailureLog)
  private readonly log!: FailureLog;

  constructor(
    private readonly holder: EngineHolder,
    private readonly kept: RetentionHolder,
    private readonly alarms: DeadlineRunner,
  ) {
    super();
  }

  protected async round(): Promise<boolean> {
    if (!this.alarms.isAnswering) {
      await removeOnce(this.holder.engine, this.kept.retention, { at: new Date(), most: MOST });
    }
    return false;
  }

  protected failed(error: unknown): void {
    this.log.report('retention-failed', error);
  }
}
