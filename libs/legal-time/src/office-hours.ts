import { addDays, authorityDay, type Day } from './day.js';
import { rollOver } from './rolling.js';
import type { Calendar, CountedDay } from './working-days.js';

/** When an office takes paper in, as `HH:MM` at the authority. */
export interface OfficeHours {
  readonly from: string;
  readonly until: string;
}

const AUTHORITY_OFFSET_MS = 8 * 3_600_000;

/**
 * The day on which a delivery of paper counts: deliveries end with office hours, so what comes later,
 * or on a day that is not worked, counts on the next working day.
 */
export function paperCountsOn(
  instant: string,
  { until }: OfficeHours,
  calendar: Calendar,
): CountedDay {
  const day: Day = authorityDay(instant);
  return rollOver(timeOf(instant) > until ? addDays(day, 1) : day, calendar);
}

/** The time of day at the authority, `HH:MM`; a started minute counts as over. */
function timeOf(instant: string): string {
  const local = new Date(Date.parse(instant) + AUTHORITY_OFFSET_MS).toISOString();
  const [minutes, rest] = [local.slice(11, 16), local.slice(17, 23)];
  return rest === '00.000' ? minutes : `${minutes}+`;
}
