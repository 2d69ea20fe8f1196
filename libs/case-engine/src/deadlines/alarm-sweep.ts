import type { Alarm, DeadlineAt } from '#libs/case-store';

import type { CommandStore } from '../command-store.js';
import { HandedOn } from './handed-on.js';

/** The queue holds the alarms of this time ahead, and no others: what lies further on stays in the table. */
const HORIZON_MS = 30_000;
const HORIZON_EVERY_MS = 15_000;
/** So many alarms that the queue lost are answered here in one round. */
const LOST_IN_ONE_ROUND = 500;
const BATCH = 1_000;

/** Where alarms are put so that somebody is woken in time. It may refuse them, lose them, or double them. */
export interface AlarmQueue {
  enqueueDeadlines(alarms: readonly Alarm[]): Promise<void>;
}

/** What a sweep works with; the stores and queues of processes and of the simulator alike. */
interface Sweeping {
  readonly store: Pick<CommandStore, 'listAlarms'>;
  readonly queue: AlarmQueue;
  /** Answers alarms here and now; what fails is reported where it happens and rings on. */
  readonly answer: (alarms: readonly DeadlineAt[]) => Promise<unknown>;
  /** This process's own clock, in milliseconds. */
  readonly now: () => number;
  readonly onRefused: (error: unknown, alarms: readonly Alarm[]) => void;
  readonly handedOn?: HandedOn;
}

/**
 * Hands alarms to the queue: those of the near horizon ahead of time, and those that have come.
 *
 * The queue only wakes. What it does not take, or loses, is answered by the sweep itself.
 */
export class AlarmSweep {
  private readonly handedOn: HandedOn;
  private horizonAt = 0;

  constructor(private readonly sweeping: Sweeping) {
    this.handedOn = sweeping.handedOn ?? new HandedOn(sweeping.now);
  }

  /** Looks once; true when there is more to answer than one round takes. */
  async round(): Promise<boolean> {
    const { now } = this.sweeping;
    this.handedOn.forgetTheOld();
    const looksAhead = now() >= this.horizonAt;
    const lost: Alarm[] = [];
    for await (const page of this.alarms(looksAhead ? HORIZON_MS : 0)) {
      await this.handOn(this.handedOn.fresh(page), lost);
      lost.push(...this.handedOn.lost(page));
    }
    if (looksAhead) {
      this.horizonAt = now() + HORIZON_EVERY_MS;
    }
    await this.answer(lost.slice(0, LOST_IN_ONE_ROUND));
    return lost.length > LOST_IN_ONE_ROUND;
  }

  /** Page by page to the end: deadlines that fail again and again do not hide the others. */
  private async *alarms(withinMs: number): AsyncGenerator<readonly Alarm[]> {
    let after: Alarm | undefined;
    do {
      const page = await this.sweeping.store.listAlarms({
        limit: BATCH,
        withinMs,
        ...(after === undefined ? {} : { after }),
      });
      yield page;
      after = page.length < BATCH ? undefined : page.at(-1);
    } while (after !== undefined);
  }

  /** What the queue does not take is answered here once it has come. */
  private async handOn(alarms: readonly Alarm[], lost: Alarm[]): Promise<void> {
    if (alarms.length === 0) {
      return;
    }
    try {
      await this.sweeping.queue.enqueueDeadlines(alarms);
      this.handedOn.note(alarms);
    } catch (error) {
      this.sweeping.onRefused(error, alarms);
      lost.push(...alarms.filter(({ inMs }) => inMs <= 0));
    }
  }

  private async answer(lost: readonly Alarm[]): Promise<void> {
    if (lost.length > 0) {
      this.handedOn.note(lost);
      await this.sweeping.answer(lost);
    }
  }
}
