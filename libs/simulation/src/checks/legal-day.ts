import type { ComputedDeadline } from '#libs/case-store';
import type { Day } from '#libs/legal-time';

import { nextDay, whenOver, type DayCounter, type Pause } from './day-counter.js';

/** What the days of a started deadline are compared with. */
interface Counted {
  readonly values: ComputedDeadline;
  /** By the calendar that the event was decided under. */
  readonly counter: DayCounter;
  /** Every day that the case's commands have named so far. */
  readonly stated: ReadonlySet<Day>;
  /** While these lasted it stood still. */
  readonly pauses: readonly Pause[];
}

/** Why a deadline does not end on its legal day; `undefined` when it does. */
export function wrongDay({ values, counter, stated, pauses }: Counted): string | undefined {
  const { kind, nature, startOn, dueOn, dueAt, unit, count } = values;
  if (dueAt !== whenOver(dueOn)) {
    return `${kind} is due on ${dueOn} and rings at ${dueAt}, not when that day is over`;
  }
  if (count === null || unit === 'date') {
    // What protects others ends on a day that is worked; nothing else moves off its day.
    const moved = (day: Day): Day => (nature === 'floor' ? counter.workedFrom(day) : day);
    return [...stated].some((day) => moved(day) === dueOn)
      ? undefined
      : `${kind} is due on ${dueOn}, a day that nobody named`;
  }
  if (count < 0) {
    const fits = (day: Day): Day => counter.lastDay(day, { count: -count, unit });
    return [...stated].some((day) => fits(dueOn) <= day && fits(nextDay(dueOn)) > day)
      ? undefined
      : `${kind} is due on ${dueOn}, not ${String(-count)} ${unit}s before a day that was named`;
  }
  const right = counter.lastDay(startOn, { count, unit, pauses });
  return right === dueOn
    ? undefined
    : `${kind} is due on ${dueOn}, but ${String(count)} ${unit}s from ${startOn} end on ${right}`;
}
