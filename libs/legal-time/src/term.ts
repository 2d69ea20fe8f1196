import { addDays, addMonths, addYears, type Day } from './day.js';
import { addWorkingDays, type Calendar, type CountedDay } from './working-days.js';

/** A statutory term: 日, 工作日, 月 or 年. */
export interface Term {
  /** At least 1. */
  readonly count: number;
  readonly unit: 'day' | 'workingDay' | 'month' | 'year';
}

/** The last day of a term; the day on which it starts is not counted. */
export function dueOn(start: Day, { count, unit }: Term, calendar: Calendar): CountedDay {
  switch (unit) {
    case 'day':
      return certain(addDays(start, count));
    case 'workingDay':
      return addWorkingDays(start, count, calendar);
    case 'month':
      return certain(addMonths(start, count));
    case 'year':
      return certain(addYears(start, count));
  }
}

/**
 * Which of two terms asks for more from the same start, by the day on which each ends: 20 工作日 may
 * be longer or shorter than 30 日, and no number tells.
 *
 * @param longer - true for a floor, of which the later end asks for more; false for a ceiling.
 */
export function stricterOf(
  [one, other]: readonly [Term, Term],
  {
    start,
    calendar,
    longer,
  }: { readonly start: Day; readonly calendar: Calendar; readonly longer: boolean },
): Term {
  const later = dueOn(start, one, calendar).day >= dueOn(start, other, calendar).day ? one : other;
  const earlier = later === one ? other : one;
  return longer ? later : earlier;
}

const certain = (day: Day): CountedDay => ({ day, provisional: false, trail: [] });
