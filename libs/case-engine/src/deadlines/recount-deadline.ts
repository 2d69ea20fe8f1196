import { addWorkingDays, endOfDay, type Calendar } from '#libs/legal-time';
import {
  deadlineKinds,
  type Given,
  type Json,
  type Procedure,
  type Snapshot,
} from '#libs/procedure';

import type { RunningDeadline } from './move-deadline.js';
import type { DeadlineValues } from '../record/record-of.js';

/** A deadline before and after it was counted by another calendar. */
export interface Recounted {
  readonly before: RunningDeadline;
  readonly after: DeadlineValues;
}

/** A case as it stands, with the calendar by which it is counted from now on. */
interface Standing {
  readonly procedure: Procedure;
  readonly snapshot: Snapshot;
  readonly given: Given;
}

/**
 * Counts a running deadline anew: working days from the day it began, and a named day that moves off
 * a day that is not worked. Others do not depend on the calendar.
 *
 * @returns `undefined` when neither its day nor its provisional mark changes.
 */
export function recountDeadline(
  before: RunningDeadline,
  standing: Standing,
): Recounted | undefined {
  const counted =
    before.unit === 'date'
      ? rolledOver(before, standing)
      : (byTheVersion(before, standing) ?? fromItsStart(before, standing.given));
  if (
    counted === undefined ||
    (counted.dueOn === before.dueOn && counted.provisional === before.provisional)
  ) {
    return undefined;
  }
  const { startOn, dueOn, unit, count } = before;
  const reason: Json = {
    on: standing.given.recordedOn,
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

type Counted = Pick<RunningDeadline, 'dueOn' | 'provisional' | 'trail'>;

/** As the version computes it from the facts: it knows of pauses, and of the day before which it must end. */
function byTheVersion(
  { kind, startOn, count, unit }: RunningDeadline,
  standing: Standing,
): Counted | undefined {
  const found = unit === 'workingDay' ? computed(kind, standing) : undefined;
  const isTheSame =
    found?.count === count && (found.startOn === startOn || (count !== null && count < 0));
  return isTheSame ? found : undefined;
}

/** A day that a notice or a letter has named moves only where the calendar has moved it, or may yet. */
function rolledOver(before: RunningDeadline, standing: Standing): Counted | undefined {
  const found = computed(before.kind, standing);
  const depends = [before, found].some(
    (one) => one?.provisional === true || (Array.isArray(one?.trail) && one.trail.length > 0),
  );
  return found?.unit === 'date' && depends ? found : undefined;
}

function computed(
  kind: string,
  { procedure, snapshot, given }: Standing,
): RunningDeadline | undefined {
  const params = deadlineKinds(procedure).get(kind);
  const resolve = procedure.effects['startDeadline'];
  if (params === undefined || resolve === undefined) {
    return undefined;
  }
  const values = resolve(params, snapshot.facts, { payload: {}, given });
  return values === null ? undefined : (values as unknown as RunningDeadline);
}

function fromItsStart(
  { startOn, count, unit }: RunningDeadline,
  given: Given,
): Counted | undefined {
  if (unit !== 'workingDay' || count === null || count <= 0) {
    return undefined;
  }
  const { day, ...found } = addWorkingDays(startOn, count, given.calendar as Calendar);
  return { dueOn: day, ...found };
}
