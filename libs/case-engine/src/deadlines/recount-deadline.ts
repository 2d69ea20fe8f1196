import type { ComputedDeadline } from '#libs/case-store';
import { addWorkingDays, endOfDay, type Calendar } from '#libs/legal-time';
import type { Given, Json } from '#libs/procedure';

import { computeDeadline, type CaseUnderRules } from './computed-deadline.js';

/** A deadline before and after it was counted by another calendar. */
export interface Recounted {
  readonly before: ComputedDeadline;
  readonly after: ComputedDeadline;
}

/**
 * Counts a running deadline anew: working days from the day it began, and a named day that moves off
 * a day that is not worked. Others do not depend on the calendar.
 *
 * @returns `undefined` when neither its day nor its provisional mark changes.
 */
export function recountDeadline(
  before: ComputedDeadline,
  on: CaseUnderRules,
): Recounted | undefined {
  const counted =
    before.unit === 'date'
      ? rolledOver(before, on)
      : (byTheVersion(before, on) ?? fromItsStart(before, on.given));
  if (
    counted === undefined ||
    (counted.dueOn === before.dueOn && counted.provisional === before.provisional)
  ) {
    return undefined;
  }
  const { startOn, dueOn, unit, count } = before;
  const reason: Json = {
    on: on.given.recordedOn,
    because: {
      zh: '国务院办公厅发布节假日安排，自起算日起重新计算',
      en: 'A holiday notice was published: counted anew from the day it began',
    },
    before: { startOn, dueOn, unit, count },
  };
  return {
    before,
    after: {
      ...before,
      dueOn: counted.dueOn,
      dueAt: endOfDay(counted.dueOn),
      provisional: counted.provisional,
      trail: [{ calendar: reason }, ...(counted.trail as readonly Json[])],
    },
  };
}

type Counted = Pick<ComputedDeadline, 'dueOn' | 'provisional' | 'trail'>;

/** As the version computes it from the facts: it knows of pauses, and of the day before which it must end. */
function byTheVersion(
  { kind, startOn, count, unit }: ComputedDeadline,
  on: CaseUnderRules,
): Counted | undefined {
  const found = unit === 'workingDay' ? (computeDeadline(kind, on) ?? undefined) : undefined;
  const isTheSame =
    found?.count === count && (found.startOn === startOn || (count !== null && count < 0));
  return isTheSame ? found : undefined;
}

/** A day that a notice or a letter has named moves only where the calendar has moved it, or may yet. */
function rolledOver(before: ComputedDeadline, on: CaseUnderRules): Counted | undefined {
  const found = computeDeadline(before.kind, on) ?? undefined;
  const depends = [before, found].some(
    (one) => one?.provisional === true || (Array.isArray(one?.trail) && one.trail.length > 0),
  );
  return found?.unit === 'date' && depends ? found : undefined;
}

function fromItsStart(
  { startOn, count, unit }: ComputedDeadline,
  given: Given,
): Counted | undefined {
  if (unit !== 'workingDay' || count === null || count <= 0) {
    return undefined;
  }
  const { day, ...found } = addWorkingDays(startOn, count, given.calendar as Calendar);
  return { dueOn: day, ...found };
}
