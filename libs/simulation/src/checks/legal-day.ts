import type { DeadlineValues } from '#libs/case-engine';
import type { Day } from '#libs/legal-time';

import { nextDay, whenOver, type DayCounter } from './day-counter.js';

/** What the days of a started deadline are compared with. */
interface Counted {
  readonly values: DeadlineValues;
  /** By the calendar that the event was decided under. */
  readonly counter: DayCounter;
  /** Every day that the case's commands have named so far. */
  readonly stated: ReadonlySet<Day>;
}

/** Why a deadline does not end on its legal day; `undefined` when it does. */
export function wrongDay({ values, counter, stated }: Counted): string | undefined {
  const { kind, startOn, dueOn, dueAt, unit, count } = values;
  if (dueAt !== whenOver(dueOn)) {
    return `${kind} is due on ${dueOn} and rings at ${dueAt}, not when that day is over`;
  }
  if (count === null || unit === 'date') {
    return stated.has(dueOn) ? undefined : `${kind} is due on ${dueOn}, a day that nobody named`;
  }
  if (count < 0) {
    const fits = (day: Day): Day => counter.lastDay(day, -count, unit);
    return [...stated].some((day) => fits(dueOn) <= day && fits(nextDay(dueOn)) > day)
      ? undefined
      : `${kind} is due on ${dueOn}, not ${String(-count)} ${unit}s before a day that was named`;
  }
  const right = counter.lastDay(startOn, count, unit);
  return right === dueOn
    ? undefined
    : `${kind} is due on ${dueOn}, but ${String(count)} ${unit}s from ${startOn} end on ${right}`;
}
