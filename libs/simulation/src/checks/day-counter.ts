import type { Calendar, Day } from '#libs/legal-time';

/** A time that is not counted: after the day `from`, to the end of `until`. */
export interface Pause {
  readonly from: Day;
  readonly until: Day;
}

interface CountedTerm {
  readonly count: number;
  readonly unit: string;
  readonly pauses?: readonly Pause[];
}

/**
 * Legal days counted one by one, on purpose without a line of libs/legal-time: two ways to the
 * same day, so that a mistake in one is seen.
 */
export class DayCounter {
  private readonly holidays = new Map<string, ReadonlySet<Day>>();
  private readonly workdays = new Map<string, ReadonlySet<Day>>();

  constructor(calendar: Calendar) {
    for (const [year, { holidays, workdays }] of Object.entries(calendar.years)) {
      this.holidays.set(year, new Set(holidays));
      this.workdays.set(year, new Set(workdays));
    }
  }

  isWorked(day: Day): boolean {
    const year = day.slice(0, 4);
    if (this.holidays.get(year)?.has(day) === true) {
      return false;
    }
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return this.workdays.get(year)?.has(day) === true || (weekday > 0 && weekday < 6);
  }

  /** The last day of a term; the first day is not counted. */
  lastDay(from: Day, { count, unit, pauses = [] }: CountedTerm): Day {
    if (unit === 'month' || unit === 'year') {
      return monthsLater(from, unit === 'year' ? 12 * count : count);
    }
    let day = from;
    for (let counted = 0; counted < count;) {
      day = nextDay(day);
      const stands = pauses.some((pause) => pause.from < day && day <= pause.until);
      const counts = !stands && (unit !== 'workingDay' || this.isWorked(day));
      counted += counts ? 1 : 0;
    }
    return day;
  }

  /** The day itself when it is worked, else the first one after it that is. */
  workedFrom(day: Day): Day {
    let found = day;
    while (!this.isWorked(found)) {
      found = nextDay(found);
    }
    return found;
  }

  /** Nine in the morning, China time, so many working days before a day. */
  morningBefore(day: Day, count: number): string {
    let found = day;
    for (let left = count; left > 0;) {
      found = dayBefore(found);
      left -= this.isWorked(found) ? 1 : 0;
    }
    return `${found}T01:00:00.000Z`;
  }

  /** Nine in the morning, China time, of the first worked day for which that lies after an instant. */
  workedMorningAfter(instant: string): string {
    const day = chineseDay(instant);
    const isOver = `${day}T01:00:00.000Z` <= instant;
    return `${this.workedFrom(isOver ? nextDay(day) : day)}T01:00:00.000Z`;
  }

  /** How many days are worked after a day, up to another one. */
  workedBetween(from: Day, to: Day): number {
    let worked = 0;
    for (let day = from; day < to;) {
      day = nextDay(day);
      worked += this.isWorked(day) ? 1 : 0;
    }
    return worked;
  }
}

/** The day on which it is `instant` in China. */
export function chineseDay(instant: string): Day {
  const hour = Number(instant.slice(11, 13));
  const day = instant.slice(0, 10);
  return hour >= 16 ? nextDay(day) : day;
}

/** The instant at which a day is over in China. */
export const whenOver = (day: Day): string => `${day}T16:00:00.000Z`;

const daysIn = (year: number, month: number): number => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};

const dayOf = (year: number, month: number, date: number): Day =>
  [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');

const partsOf = (day: Day): readonly [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

export function nextDay(day: Day): Day {
  const [year, month, date] = partsOf(day);
  if (date < daysIn(year, month)) {
    return dayOf(year, month, date + 1);
  }
  return month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1);
}

function dayBefore(day: Day): Day {
  const [year, month, date] = partsOf(day);
  if (date > 1) {
    return dayOf(year, month, date - 1);
  }
  return month > 1
    ? dayOf(year, month - 1, daysIn(year, month - 1))
    : dayOf(year - 1, 12, daysIn(year - 1, 12));
}

function monthsLater(day: Day, count: number): Day {
  let [year, month] = partsOf(day);
  for (let left = count; left > 0; left -= 1) {
    [year, month] = month < 12 ? [year, month + 1] : [year + 1, 1];
  }
  return dayOf(year, month, Math.min(partsOf(day)[2], daysIn(year, month)));
}
