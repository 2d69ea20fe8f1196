import { daysBetween, daysFrom, type Day } from './day.js';
import { dueOn, type Term } from './term.js';
import { isWorkingDay, type Calendar, type CountedDay } from './working-days.js';

/** A time that is not counted (补正期间): from the day after `from` to the end of `until`. */
export interface Pause {
  readonly from: Day;
  /** `null` while it lasts. */
  readonly until: Day | null;
}

/** A term that was interrupted. */
export interface InterruptedTerm {
  /** What is left to count on the last day of a pause that lasts; zero once it is resumed. */
  readonly left: number;
  /** `null` while a pause lasts: nobody can say when it ends. */
  readonly due: CountedDay | null;
  /** The days of the pauses, which were not counted. */
  readonly paused: readonly Day[];
}

/** What is counted of a term may be days or working days; months and years are not paused. */
export type PausableTerm = Term & { readonly unit: 'day' | 'workingDay' };

/**
 * Counts a term with its pauses left out. A pause begins after the day on which it was ordered and
 * ends with the day of the answer; pauses are in their order and do not overlap.
 */
export function withPauses(
  start: Day,
  term: PausableTerm,
  { pauses, calendar }: { readonly pauses: readonly Pause[]; readonly calendar: Calendar },
): InterruptedTerm {
  const paused: Day[] = [];
  let [from, left] = [start, term.count];
  for (const pause of pauses) {
    const before = countedBetween(from, pause.from, { term, calendar });
    if (before >= left) {
      break;
    }
    left -= before;
    if (pause.until === null) {
      return { left, due: null, paused };
    }
    paused.push(...daysOf(pause.from, pause.until));
    from = pause.until > from ? pause.until : from;
  }
  return { left: 0, due: dueOn(from, { ...term, count: left }, calendar), paused };
}

/**
 * A term that somebody prolonged: counted on from its last day.
 */
export function extended(
  due: Day,
  more: Term,
  { calendar, reason }: { readonly calendar: Calendar; readonly reason: string },
): CountedDay & { readonly reason: string } {
  return { ...dueOn(due, more, calendar), reason };
}

function countedBetween(
  from: Day,
  to: Day,
  { term, calendar }: { readonly term: PausableTerm; readonly calendar: Calendar },
): number {
  if (to <= from) {
    return 0;
  }
  return term.unit === 'day' ? daysBetween(from, to) : workingDaysBetween(from, to, calendar);
}

/** The working days after `from`, up to and with `to`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  return daysOf(from, to).filter((day) => isWorkingDay(day, calendar)).length;
}

function daysOf(from: Day, to: Day): readonly Day[] {
  const found: Day[] = [];
  const days = daysFrom(from);
  for (let day = days.next().value; day <= to; day = days.next().value) {
    found.push(day);
  }
  return found;
}
