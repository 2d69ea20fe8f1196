import { addWorkingDays, endOfDay, type Calendar } from '#libs/legal-time';
import {
  deadlineKinds,
  type Given,
  type Json,
  type Procedure,
  type Snapshot,
} from '#libs/procedure';

import type { RunningDeadline } from './migrate-deadlines.js';
import type { DeadlineValues } from './record-of.js';

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
 * Counts a running deadline anew, from the day it began. Only working days depend on the calendar.
 *
 * @returns `undefined` when neither its day nor its provisional mark changes.
 */
export function recountDeadline(
  before: RunningDeadline,
  standing: Standing,
): Recounted | undefined {
  if (before.unit !== 'workingDay' || before.count === null) {
    return undefined;
  }
  const counted = byTheVersion(before, standing) ?? fromItsStart(before, standing.given);
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
  { kind, startOn, count }: RunningDeadline,
  { procedure, snapshot, given }: Standing,
): Counted | undefined {
  const params = deadlineKinds(procedure).get(kind);
  const resolve = procedure.effects['startDeadline'];
  if (params === undefined || resolve === undefined) {
    return undefined;
  }
  const found = resolve(params, snapshot.facts, {
    payload: {},
    given,
  }) as unknown as RunningDeadline | null;
  if (found === null) {
    return undefined;
  }
  const isTheSame = found.count === count && (found.startOn === startOn || (count ?? 0) < 0);
  return isTheSame ? found : undefined;
}

function fromItsStart({ startOn, count }: RunningDeadline, given: Given): Counted | undefined {
  if (count === null || count <= 0) {
    return undefined;
  }
  const { day, ...found } = addWorkingDays(startOn, count, given.calendar as Calendar);
  return { dueOn: day, ...found };
}
