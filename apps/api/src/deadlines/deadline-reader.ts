import { Injectable } from '@nestjs/common';

import {
  acknowledgeOverdue,
  type Acknowledgement,
  calendarInForce,
  type DeadlineFilter,
  listDeadlinesAcross,
  type ListedDeadline,
  organOfUnit,
  readClock,
  ReadSource,
} from '#libs/case-store';
import { procedureOf, reminderInstants, snapshotIn } from '#libs/case-engine';
import { readableOrgans } from '#libs/identity';
import { authorityDay, daysBetween, type Calendar, type Day } from '#libs/legal-time';
import { ProblemError } from '#libs/problems';

import { deadlineView } from '../cases/case-view.js';
import { EngineHolder } from '../engine-holder.js';
import { lightOf, type Light } from './light.js';

const OPEN_STATES = ['running', 'paused', 'overdue'] as const;

/** Rows read at once: those that the procedure sorts out must not cost a read each. */
const BATCH = 200;
/** Rows looked at for one page, at most; a page that ends there has a next one. */
const FARTHEST = 5_000;

/** Whose deadlines: the person's own unless a unit or an organ is named. */
export interface DeadlineScope {
  readonly personId: string;
  readonly unitId?: string;
  readonly organId?: string;
}

type Narrowing = Partial<Pick<DeadlineFilter, 'states' | 'nature' | 'dueBefore'>> & {
  readonly light?: Light;
};

interface Place {
  readonly dueAt: string;
  readonly id: string;
}

/** A deadline as it stands on a day. */
export interface DeadlineOnDay {
  readonly row: ListedDeadline;
  readonly light: Light | null;
  /** Calendar days; negative when it has passed, `null` where no day is awaited. */
  readonly remainingDays: number | null;
  /** The instants at which it is reminded of, those that have passed among them. */
  readonly reminders: readonly string[];
}

/** Reads deadlines across cases, within the bounds of what the caller may see. */
@Injectable()
export class DeadlineReader {
  constructor(
    private readonly holder: EngineHolder,
    private readonly source: ReadSource,
  ) {}

  /**
   * Reads deadlines, those due first in front.
   *
   * @returns at most `limit`, and where the next page begins, if there is one.
   * @throws ProblemError `not-permitted` for a unit or an organ that the person may not read.
   */
  async read(
    scope: DeadlineScope,
    narrowing: Narrowing,
    page: { readonly after?: Place; readonly limit: number },
  ): Promise<{ readonly items: readonly DeadlineOnDay[]; readonly next: Place | null }> {
    const { light, states = OPEN_STATES, ...rest } = narrowing;
    const filter = { ...(await this.filterOf(scope)), ...rest, states };
    const day = await this.day();
    const found: DeadlineOnDay[] = [];
    let { after } = page;
    for (let seen = 0; seen < FARTHEST; seen += BATCH) {
      const rows = await listDeadlinesAcross(this.source, filter, {
        limit: BATCH,
        ...(after === undefined ? {} : { after }),
      });
      const fitting = rows
        .filter((row) => this.concerns(row, scope))
        .map((row) => this.onDay(row, day))
        .filter((one) => light === undefined || one.light === light);
      found.push(...fitting);
      if (found.length > page.limit) {
        const items = found.slice(0, page.limit);
        return { items, next: placeOf(items.at(-1)?.row) };
      }
      if (rows.length < BATCH) {
        return { items: found, next: null };
      }
      after = placeOf(rows.at(-1)) ?? undefined;
    }
    return { items: found, next: after ?? null };
  }

  /** @throws ProblemError `deadline-not-overdue`, also for one that the person may not see. */
  async acknowledge(said: {
    readonly deadlineId: string;
    readonly personId: string;
    readonly reason: string;
  }): Promise<Acknowledgement> {
    const organs = await readableOrgans(this.holder.engine.pool, said.personId);
    const noted = await acknowledgeOverdue(this.source, organs, said);
    if (noted === undefined) {
      throw new ProblemError('deadline-not-overdue', {
        zh: '只能对可以查阅的已逾期期限作出知悉确认，请从逾期期限中选取',
        en: 'Only what is overdue, and what you may see, is acknowledged. Choose an overdue deadline.',
      });
    }
    return noted;
  }

  /** @throws ProblemError `not-permitted` where the person may not read the organ of the unit. */
  async assertReadableUnit(personId: string, unitId: string): Promise<string> {
    const organId = await organOfUnit(this.source, unitId);
    const organs = await readableOrgans(this.holder.engine.pool, personId);
    if (organId === undefined || !organs.includes(organId)) {
      throw new ProblemError('not-permitted', {
        zh: '您无权查阅该单位的内容，请由该单位所属机关有职权的人员查阅',
        en: 'You may not read what this unit has to do. Ask somebody with a mandate in its organ.',
      });
    }
    return organId;
  }

  private async filterOf(scope: DeadlineScope): Promise<Omit<DeadlineFilter, 'states'>> {
    const { personId, unitId, organId } = scope;
    if (unitId !== undefined) {
      return { organs: [await this.assertReadableUnit(personId, unitId)], unitId };
    }
    const organs = await readableOrgans(this.holder.engine.pool, personId);
    if (organId === undefined) {
      return { organs, personId };
    }
    if (!organs.includes(organId)) {
      throw new ProblemError('not-permitted', {
        zh: '您无权查阅该机关的内容，请由该机关有职权的人员查阅',
        en: 'You may not read what this organ keeps. Ask somebody with a mandate there.',
      });
    }
    return { organs: [organId] };
  }

  /** Whether a role that the procedure binds to units is held in one of them. */
  private concerns(row: ListedDeadline, { unitId, organId }: DeadlineScope): boolean {
    if (organId !== undefined && unitId === undefined) {
      return true;
    }
    if (unitId !== undefined && row.unitIds.includes(unitId)) {
      return true;
    }
    const units = this.unitsOf(row);
    return units === null || row.heldIn.some((unit) => units.includes(unit));
  }

  /** The units that the role is bound to; `null` for none, and for a damaged case, of which nobody can say. */
  private unitsOf(row: ListedDeadline): readonly string[] | null {
    try {
      const within = procedureOf(this.holder.engine, row.procedure).roles[row.role]?.within;
      return within === undefined || row.snapshot === null
        ? null
        : within(snapshotIn(row.snapshot).facts);
    } catch (error) {
      // One damaged case must not keep the others from being listed; it says itself what is wrong.
      if (error instanceof ProblemError || error instanceof TypeError) {
        return null;
      }
      throw error;
    }
  }

  private onDay(
    row: ListedDeadline,
    { today, calendar }: { readonly today: Day; readonly calendar: Calendar },
  ): DeadlineOnDay {
    const awaited = row.state === 'running' || row.state === 'overdue';
    return {
      row,
      light: lightOf(row, today, calendar),
      remainingDays: awaited ? daysBetween(today, row.dueOn) : null,
      reminders: reminderInstants(row, { calendar, after: '' }),
    };
  }

  /** The day and the calendar by which a light is set. */
  async day(): Promise<{ readonly today: Day; readonly calendar: Calendar }> {
    const { pool } = this.holder.engine;
    const [now, { calendar }] = await Promise.all([
      readClock(pool),
      calendarInForce<Calendar>(pool),
    ]);
    return { today: authorityDay(now), calendar };
  }
}

/** A deadline in a list across cases. */
export function listedDeadlineView({ row, light, remainingDays }: DeadlineOnDay) {
  return {
    ...deadlineView(row),
    light,
    remainingDays,
    decision: {
      id: row.caseId,
      number: row.number,
      title: row.caseTitle,
      organId: row.organId,
      procedure: row.procedure,
    },
  };
}

function placeOf(row: ListedDeadline | undefined): Place | null {
  return row === undefined ? null : { dueAt: row.dueAt, id: row.id };
}
