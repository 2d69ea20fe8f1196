/** A calendar day, `YYYY-MM-DD`; ISO days compare as strings. */
export type Day = string;

const DAY_MS = 86_400_000;
const AUTHORITY_OFFSET_MS = 8 * 3_600_000;

/** The legal day at the authority (Asia/Shanghai, no daylight saving since 1991) of a UTC instant. */
export function authorityDay(instant: string): Day {
  return new Date(Date.parse(instant) + AUTHORITY_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a legal day ends (24:00 at the authority), as a UTC instant. */
export function endOfDay(day: Day): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY_MS - AUTHORITY_OFFSET_MS).toISOString();
}

/** The day `count` calendar days later; earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many calendar days `to` lies after `from`; the first day is not counted. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round(
    (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS,
  );
}

/** The same day of the month `count` months later, or the month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** The same day `count` years later; the last day of February where there is no 29th. */
export function addYears(day: Day, count: number): Day {
  return addMonths(day, 12 * count);
}

/** No term of the law comes near it; a count that passes over more days has gone astray. */
const MOST_DAYS = 150 * 366;

/**
 * Gives the days after a day, or with `-1` those before it, one by one.
 *
 * @throws TypeError when more are asked for than any term can have.
 */
export function* daysFrom(day: Day, step: 1 | -1 = 1): Generator<Day, never> {
  let next = day;
  for (let passed = 0; passed < MOST_DAYS; passed += 1) {
    next = addDays(next, step);
    yield next;
  }
  throw new TypeError(`A count of days from ${day} does not come to an end.`);
}
