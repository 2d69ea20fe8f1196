import type { ComputedDeadline } from '#libs/case-store';
import {
  addDays,
  addMonths,
  addWorkingDays,
  endOfDay,
  isWorkingDay,
  type Calendar,
} from '#libs/legal-time';
import type { Json } from '#libs/procedure';

import { computeDeadline, type CaseUnderRules } from './computed-deadline.js';

/** What becomes of a running deadline when its case is moved to other rules. */
export const DEADLINE_RULES = ['keepDate', 'keepRemaining', 'restart'] as const;
export type DeadlineRule = (typeof DEADLINE_RULES)[number];

/** A case under the rules that it would be moved to. */
export interface MovedCase extends CaseUnderRules {
  /** The calendar by which the deadline was counted. */
  readonly calendarBefore: Calendar;
}

/** A deadline as it would run on, under each rule. */
export interface PlannedDeadline extends Pick<ComputedDeadline, 'kind' | 'article' | 'role'> {
  readonly startOn: string;
  readonly dueOn: string;
  readonly unit: string;
  readonly count: number | null;
  /** The due day under each rule. */
  readonly under: Readonly<Record<DeadlineRule, string>>;
}

/** Tells on which day a running deadline would be due under each rule. */
export function plannedDeadline(running: ComputedDeadline, moved: MovedCase): PlannedDeadline {
  const { kind, article, role, startOn, dueOn, unit, count } = running;
  return {
    ...{ kind, article, role, startOn, dueOn, unit, count },
    under: {
      keepDate: dueOn,
      keepRemaining: movedDeadline(running, 'keepRemaining', moved).dueOn,
      restart: movedDeadline(running, 'restart', moved).dueOn,
    },
  };
}

/**
 * Computes a running deadline anew: with the days that are left of it counted from the day of the
 * migration, or with the whole term of the target from that day. The trail says which and why.
 */
export function movedDeadline(
  running: ComputedDeadline,
  rule: 'keepRemaining' | 'restart',
  moved: MovedCase,
): ComputedDeadline {
  const counted = rule === 'restart' ? restarted(running, moved) : withWhatIsLeft(running, moved);
  const { startOn, dueOn, unit, count } = running;
  const reason = {
    rule,
    on: moved.given.occurredOn,
    because: WORDS[rule],
    before: { startOn, dueOn, unit, count },
  };
  return {
    ...counted,
    dueAt: endOfDay(counted.dueOn),
    trail: [{ migration: reason }, ...(counted.trail as readonly Json[])],
  };
}

const WORDS = {
  keepRemaining: {
    zh: '适用规则变更，剩余期限不变，自变更之日起按现行日历计算',
    en: 'The rules changed: the days that were left are counted from that day by the calendar in force',
  },
  restart: {
    zh: '适用规则变更，自变更之日起按新规则重新计算期限',
    en: 'The rules changed: the term begins anew on that day, as long as the new rules have it',
  },
} as const;

/** Only working days depend on the calendar; other terms keep their day when what is left stays. */
function withWhatIsLeft(running: ComputedDeadline, moved: MovedCase): ComputedDeadline {
  const { occurredOn } = moved.given;
  const left =
    running.unit === 'workingDay'
      ? workingDaysBetween(occurredOn, running.dueOn, moved.calendarBefore)
      : 0;
  if (left === 0) {
    return running;
  }
  const { day, ...found } = addWorkingDays(occurredOn, left, moved.given.calendar as Calendar);
  return { ...running, ...found, startOn: occurredOn, dueOn: day, count: left };
}

function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  let found = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    found += isWorkingDay(day, calendar) ? 1 : 0;
  }
  return found;
}

/** The target's own term from the day of the migration; a fixed day, or one before an event, stays fixed. */
function restarted(running: ComputedDeadline, moved: MovedCase): ComputedDeadline {
  const { given } = moved;
  const term = computeDeadline(running.kind, moved);
  if (term === undefined || term === null) {
    // The target's rules set no such term: there is nothing to count anew, and it runs on.
    return running;
  }
  const { occurredOn } = given;
  const { count, unit } = term;
  if (count === null || count <= 0 || unit === 'date') {
    return term;
  }
  const begun = { ...term, startOn: occurredOn };
  if (unit === 'workingDay') {
    const { day, ...found } = addWorkingDays(occurredOn, count, given.calendar as Calendar);
    return { ...begun, ...found, dueOn: day };
  }
  return { ...begun, dueOn: lastDay(occurredOn, count, unit), trail: [] };
}

function lastDay(from: string, count: number, unit: string): string {
  switch (unit) {
    case 'year':
      return addMonths(from, 12 * count);
    case 'month':
      return addMonths(from, count);
    default:
      return addDays(from, count);
  }
}
