import { addDays, daysFrom, type Day } from './day.js';
import { isPublished, isWorkingDay, type Calendar } from './working-days.js';

/** So many days, or working days, before an event (“7日前”). */
export interface LeadTime {
  readonly count: number;
  readonly unit: 'day' | 'workingDay';
}

/** The last lawful day before an event under both readings of the law. */
export interface BeforeEvent {
  /** The number of days ends with the event's own day: what comes later is late under either reading. */
  readonly looser: Day;
  /** So many clear days lie between, and the event's day is not among them: what comes by then is in time under either reading. */
  readonly stricter: Day;
  readonly provisional: boolean;
}

/** `met` under both readings, `advised` under the looser only, or `late`. */
export type Timeliness = 'met' | 'advised' | 'late';

/** The last days to act before an event. */
export function beforeEvent(eventOn: Day, lead: LeadTime, calendar: Calendar): BeforeEvent {
  const looser = lastDayBefore(eventOn, lead, calendar);
  const stricter = lastDayBefore(addDays(eventOn, -1), lead, calendar);
  const uncertain = !isPublished(stricter, calendar) || !isPublished(eventOn, calendar);
  return { looser, stricter, provisional: lead.unit === 'workingDay' && uncertain };
}

/** How an act on a day stands to an event: the law blocks on the looser reading and warns on the stricter. */
export function timeliness(day: Day, { looser, stricter }: BeforeEvent): Timeliness {
  if (day > looser) {
    return 'late';
  }
  return day > stricter ? 'advised' : 'met';
}

/** The working day so many working days before a day, which is itself not counted. */
export function workingDaysBefore(day: Day, count: number, calendar: Calendar): Day {
  let [found, left] = [day, count];
  const days = daysFrom(day, -1);
  while (left > 0) {
    found = days.next().value;
    left -= isWorkingDay(found, calendar) ? 1 : 0;
  }
  return found;
}

/** The latest day after which the whole lead time still fits, up to and with the last day. */
function lastDayBefore(last: Day, { count, unit }: LeadTime, calendar: Calendar): Day {
  let [day, left] = [last, count];
  const days = daysFrom(last, -1);
  while (left > 0) {
    left -= unit === 'day' || isWorkingDay(day, calendar) ? 1 : 0;
    day = days.next().value;
  }
  return day;
}
