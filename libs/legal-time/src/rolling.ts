import { daysFrom, type Day } from './day.js';
import { dueOn, type Term } from './term.js';
import {
  isPublished,
  isWeekend,
  isWorkingDay,
  type Calendar,
  type CountedDay,
} from './working-days.js';

/**
 * The last day to act: one that falls on a 法定休假日 (a Saturday, Sunday or holiday that is not worked
 * in exchange) moves to the next working day (民法典 art. 203, by analogy).
 */
export function rollOver(day: Day, calendar: Calendar): CountedDay {
  const trail: { day: Day; counted: boolean; notice: string }[] = [];
  let rolled = day;
  let provisional = !isPublished(day, calendar);
  const days = daysFrom(day);
  while (!isWorkingDay(rolled, calendar)) {
    const notice = calendar.years[rolled.slice(0, 4)]?.notice;
    if (notice !== undefined && !isWeekend(rolled)) {
      trail.push({ day: rolled, counted: false, notice });
    }
    rolled = days.next().value;
    provisional ||= !isPublished(rolled, calendar);
  }
  return { day: rolled, provisional, trail };
}

/** A floor that protects others. */
export interface FloorTerm {
  /** It is met when this day has ended: a floor is kept by its full days. */
  readonly fullOn: Day;
  /** Until the end of this day what comes in is still taken. */
  readonly openUntil: Day;
  readonly provisional: boolean;
  readonly trail: CountedDay['trail'];
}

/**
 * A floor from its start: full days, and intake that stays open to the rolled day.
 */
export function floorOf(start: Day, term: Term, calendar: Calendar): FloorTerm {
  const full = dueOn(start, term, calendar);
  const rolled = rollOver(full.day, calendar);
  return {
    fullOn: full.day,
    openUntil: rolled.day,
    provisional: full.provisional || rolled.provisional,
    trail: [...full.trail, ...rolled.trail],
  };
}
