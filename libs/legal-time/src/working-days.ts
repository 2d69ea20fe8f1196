import { daysFrom, type Day } from './day.js';

/** One year of the State Council's holiday notice. */
export interface CalendarYear {
  /** The notice from which the year is taken. */
  readonly notice: string;
  /** Statutory holidays and the days off moved to them. */
  readonly holidays: readonly Day[];
  /** Saturdays and Sundays worked in exchange (调休). */
  readonly workdays: readonly Day[];
}

/** A notice that was recorded by mistake and taken out again. */
export interface WithdrawnNotice {
  readonly year: number;
  readonly notice: string;
  readonly reason: string;
}

export interface Calendar {
  readonly years: Readonly<Record<string, CalendarYear>>;
  /** Kept so that the record says what was in force for a time; nothing is counted by them. */
  readonly withdrawn?: readonly WithdrawnNotice[];
}

/** A day found by counting, and how. */
export interface CountedDay {
  readonly day: Day;
  /** True when a day counted lies in a year whose notice is not out. */
  readonly provisional: boolean;
  /** The weekdays passed over as holidays and the weekends counted as worked. */
  readonly trail: readonly {
    readonly day: Day;
    readonly counted: boolean;
    readonly notice: string;
  }[];
}

/** Whether the notice of the day's year is out; without it a working day is only presumed. */
export function isPublished(day: Day, calendar: Calendar): boolean {
  return calendar.years[day.slice(0, 4)] !== undefined;
}

/** Whether people work on the day: the yearly notice first, the week otherwise. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  const year = calendar.years[day.slice(0, 4)];
  if (year?.holidays.includes(day) === true) {
    return false;
  }
  return year?.workdays.includes(day) === true || !isWeekend(day);
}

/**
 * Counts working days from a day that is itself not counted.
 *
 * @param count - at least 1.
 */
export function addWorkingDays(from: Day, count: number, calendar: Calendar): CountedDay {
  const trail: { day: Day; counted: boolean; notice: string }[] = [];
  let provisional = false;
  let left = count;
  let day = from;
  const days = daysFrom(from);
  while (left > 0) {
    day = days.next().value;
    const year = calendar.years[day.slice(0, 4)];
    provisional ||= year === undefined;
    const counted = isWorkingDay(day, calendar);
    if (counted === isWeekend(day) && year !== undefined) {
      trail.push({ day, counted, notice: year.notice });
    }
    left -= counted ? 1 : 0;
  }
  return { day, provisional, trail };
}

/** Saturday or Sunday, whatever a notice makes of it. */
export function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
