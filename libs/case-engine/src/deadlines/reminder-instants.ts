import {
  addDays,
  authorityDay,
  endOfDay,
  isWorkingDay,
  workingDaysBefore,
  type Calendar,
  type Day,
} from '#libs/legal-time';

/** Nine in the morning at the authority, after the day before has ended. */
const MORNING_MS = 9 * 3_600_000;

interface Reminding {
  readonly dueOn: Day;
  readonly dueAt: string;
  /** Working days before `dueOn`. */
  readonly remind: readonly number[];
}

/** The instants (UTC, ascending) at which a deadline is reminded of: mornings of working days still ahead. */
export function reminderInstants(
  { dueOn, dueAt, remind }: Reminding,
  { calendar, after }: { readonly calendar: Calendar; readonly after: string },
): readonly string[] {
  const instants = remind.map((count) => morningOf(workingDaysBefore(dueOn, count, calendar)));
  return [...new Set(instants)].filter((at) => at > after && at < dueAt).sort();
}

/** The first morning of a working day after an instant: nobody is asked on a day on which nobody is there. */
export function nextMorning(instant: string, calendar: Calendar): string {
  let day = authorityDay(instant);
  while (morningOf(day) <= instant || !isWorkingDay(day, calendar)) {
    day = addDays(day, 1);
  }
  return morningOf(day);
}

function morningOf(day: Day): string {
  return new Date(Date.parse(endOfDay(addDays(day, -1))) + MORNING_MS).toISOString();
}
