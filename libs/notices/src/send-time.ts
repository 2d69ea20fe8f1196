import type { Preferences } from './preferences.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Asia/Shanghai has kept this offset since 1991. */
const AUTHORITY_OFFSET_MINUTES = 8 * 60;

/** When a delivery may go out, and whether together with others. */
export interface SendTime {
  readonly at: Date;
  readonly digest: boolean;
}

/**
 * Says when a notice goes out to somebody: what is statutory at once, at any hour; the rest after
 * his quiet hours, or with the next daily digest.
 */
export function sendTime(
  statutory: boolean,
  { digestAt, quietHours }: Pick<Preferences, 'digestAt' | 'quietHours'>,
  now: Date,
): SendTime {
  if (statutory) {
    return { at: now, digest: false };
  }
  const wished = digestAt === null ? now : next(digestAt, now);
  const quiet = quietHours !== null && isWithin(quietHours, wished);
  return { at: quiet ? next(quietHours.until, wished) : wished, digest: digestAt !== null };
}

/** The first instant, not before another, at which the authority's clock shows a time of day. */
function next(time: string, from: Date): Date {
  const wait = (minutesOf(time) - minuteOfDay(from) + DAY_MINUTES) % DAY_MINUTES;
  const minute = Math.floor(from.getTime() / MINUTE_MS) * MINUTE_MS;
  const at = minute + wait * MINUTE_MS;
  // Within the very minute: now.
  return new Date(Math.max(at, from.getTime()));
}

function isWithin(hours: { readonly from: string; readonly until: string }, at: Date): boolean {
  const [from, until, minute] = [minutesOf(hours.from), minutesOf(hours.until), minuteOfDay(at)];
  return from < until ? from <= minute && minute < until : from <= minute || minute < until;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function minuteOfDay(at: Date): number {
  return (Math.floor(at.getTime() / MINUTE_MS) + AUTHORITY_OFFSET_MINUTES) % DAY_MINUTES;
}
