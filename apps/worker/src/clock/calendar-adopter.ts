import { Injectable } from '@nestjs/common';

import { adoptCalendar } from '#libs/case-engine';
import { calendarInForce, casesToAdopt, noteAdopted } from '#libs/case-store';

import { FailureLog } from '../failure-log.js';
import { EngineHolder } from '../holders.js';
import { Repeater } from '../repeater.js';

const BATCH = 100;

/** Lets running cases take a newly published calendar into account, one by one, until all have. */
@Injectable()
export class CalendarAdopter extends Repeater {
  protected readonly restMs = 2_000;
  /** Where the pass over the cases stands: beyond a case that fails, the others are reached. */
  private passed: { readonly hash: string; readonly after: string | undefined } | undefined;

  constructor(
    private readonly holder: EngineHolder,
    private readonly log: FailureLog,
  ) {
    super();
  }

  protected async round(): Promise<boolean> {
    const { pool } = this.holder.engine;
    const { hash, adoptedAt } = await calendarInForce(pool);
    if (adoptedAt !== null) {
      return false;
    }
    const after = this.passed?.hash === hash ? this.passed.after : undefined;
    const cases = await casesToAdopt(pool, hash, { after, limit: BATCH });
    for (const caseId of cases) {
      await this.adopt(caseId, hash);
    }
    const more = cases.length === BATCH;
    this.passed = { hash, after: more ? cases.at(-1) : undefined };
    if (cases.length === 0 && after === undefined) {
      await noteAdopted(pool, hash);
    }
    return more;
  }

  protected failed(error: unknown): void {
    this.log.report('calendar-adoption-failed', error);
  }

  /** A case that fails is tried again in the next pass. */
  private async adopt(caseId: string, hash: string): Promise<void> {
    try {
      await adoptCalendar(this.holder.engine, caseId, hash);
    } catch (error) {
      this.log.report('calendar-adoption-failed', error, { caseId, calendar: hash });
    }
  }
}
