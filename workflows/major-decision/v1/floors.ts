import {
  addDays,
  addWorkingDays,
  dueOn,
  rollOver,
  type Calendar,
  type CountedDay,
  type Day,
} from '#libs/legal-time';
import type { Given } from '#libs/procedure';

import { unitOf } from './counted.js';
import type { Facts } from './facts.js';

/** The floors of arts 15 and 16 where no verified rule sets another number. */
const STATUTORY_DAYS = { 'openComment.minDays': 30, 'hearing.materialDays': 7 } as const;

/** A floor of the statute, by its parameter. */
export type Floor = keyof typeof STATUTORY_DAYS;

/** The day from which floors that protect others count: the server's, never a stated one. */
export const countedFrom = (given: Given): Day =>
  given.imported === true ? given.occurredOn : given.recordedOn;

/** The number of days of a floor; an unverified parameter advises and is left out. */
export function floorDays(given: Given, floor: Floor): number {
  const found = given.profile[floor];
  return found?.verified === true && typeof found.value === 'number'
    ? found.value
    : STATUTORY_DAYS[floor];
}

/** The unit of a floor, as code. */
export function floorUnit(given: Given, floor: Floor): 'day' | 'workingDay' {
  const found = given.profile[floor];
  return found?.verified === true && found.unit === 'workingDay' ? 'workingDay' : 'day';
}

/** The last day of a floor; rules in 日 and in 工作日 are compared by this day, not by number. */
export function floorEnd(given: Given, floor: Floor, from: Day): Day {
  const days = floorDays(given, floor);
  return floorUnit(given, floor) === 'workingDay'
    ? addWorkingDays(from, days, given.calendar as Calendar).day
    : addDays(from, days);
}

/** Until when opinions are taken: the notice's last day, moved off a day that is not worked. */
export function commentOpenUntil({ participation }: Facts, given: Given): CountedDay {
  return rollOver(
    participation.openComment?.endsOn ?? given.recordedOn,
    given.calendar as Calendar,
  );
}

/**
 * The last day of a term that a rule of the place sets, in the rule's own unit, verified or not: for
 * what rests on that parameter, and advises while it is unverified. `null` where no rule sets one.
 */
export function statedEnd({ profile, calendar }: Given, key: string, from: Day): CountedDay | null {
  const { value, unit } = profile[key] ?? {};
  return typeof value === 'number'
    ? dueOn(from, { count: value, unit: unitOf(unit) }, calendar as Calendar)
    : null;
}
