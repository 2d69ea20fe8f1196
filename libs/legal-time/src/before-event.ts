import { addDays, type Day } from './day.js';
import { isPublished, isWorkingDay, type Calendar } from './working-days.js';

/** So many days, or working days, before an event (“7日前”). */
export interface LeadTime {
  readonly count: number;
  readonly unit: 'day' | 'workingDay';
}

/** The last lawful day before an event under both readings of the law. */
export interface BeforeEvent {
  /** The event's day less the number: what comes later is late under either reading. */
  readonly looser: Day;
  /** So many clear days lie between: what comes by then is in time under either reading. */
  readonly stricter: Day;
  readonly provisional: boolean;
}

/** `met` under both readings, `advised` under the looser only, or `late`. */
export type Timeliness = 'met' | 'advised' | 'late';

/** The last days to act before an event; its own day is not counted. */
export function beforeEvent(eventOn: Day, lead: LeadTime, calendar: Calendar): BeforeEvent {
  const looser = daysEarlier(eventOn, lead, calendar);
  const stricter = daysEarlier(eventOn, { ...lead, count: lead.count + 1 }, calendar);
  const provisional = lead.unit === 'workingDay' && !isPublished(stricter, calendar);
  return {
    looser,
    stricter,
    provisional: provisional || (lead.unit === 'workingDay' && !isPublished(eventOn, calendar)),
  };
}

/** How an act on a day stands to an event: the law blocks on the looser reading and warns on the stricter. */
export function timeliness(day: Day, { looser, stricter }: BeforeEvent): Timeliness {
  if (day > looser) {
    return 'late';
  }
  return day > stricter ? 'advised' : 'met';
}

function daysEarlier(from: Day, { count, unit }: LeadTime, calendar: Calendar): Day {
  if (unit === 'day') {
    return addDays(from, -count);
  }
  let day = from;
  for (let left = count; left > 0; left -= isWorkingDay(day, calendar) ? 1 : 0) {
    day = addDays(day, -1);
  }
  return day;
}
