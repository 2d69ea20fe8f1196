import {
  dueOn as lastDayOf,
  endOfDay,
  withPauses,
  type Calendar,
  type CountedDay,
  type Day,
  type Pause,
  type Term,
} from '#libs/legal-time';
import type { Entry, Given, Words } from '#libs/procedure';

import type { Facts } from './facts.js';
import type { Role } from './roles.js';

/**
 * What kind of term it is: `floor` and `beforeEvent` protect others and end by themselves or must be
 * kept before an event; a `ceiling` or a `periodic` term is a duty that stays overdue until it is
 * done; a `lapse` has a consequence of its own; a `long` one runs for years.
 */
export type DeadlineNature = 'floor' | 'ceiling' | 'beforeEvent' | 'lapse' | 'periodic' | 'long';

/** A deadline with its computed date; the whole of it stands in the event. */
export interface ComputedDeadline {
  readonly nature: DeadlineNature;
  readonly article: string;
  /** Who is reminded. */
  readonly role: Role;
  readonly startOn: Day;
  readonly dueOn: Day;
  /** The instant at which `dueOn` ends, UTC. */
  readonly dueAt: string;
  readonly unit: 'day' | 'workingDay' | 'month' | 'year' | 'date';
  readonly count: number | null;
  /** Working days before `dueOn` on which those who owe it are reminded. */
  readonly remind: readonly number[];
  /** Who is notified next, rank by rank, while it stays overdue. */
  readonly escalate: readonly Role[];
  readonly provisional: boolean;
  readonly trail: CountedDay['trail'];
}

/** Computes a deadline from the facts; `null` where no rule in force sets one. */
export type Compute = (facts: Facts, entry: Entry) => ComputedDeadline | null;

/** On which article a deadline rests, who is reminded of it and when, and who is notified in the end. */
export type Ground = Pick<ComputedDeadline, 'nature' | 'article' | 'role' | 'remind' | 'escalate'>;

/** A term that a notice, a letter or a decision names by its last day. */
export function onDay(
  ground: Ground,
  startOn: Day,
  dueOn: Day | null | undefined,
): ComputedDeadline {
  const due = dueOn ?? startOn;
  return {
    ...ground,
    startOn,
    dueOn: due,
    dueAt: endOfDay(due),
    unit: 'date',
    count: null,
    provisional: false,
    trail: [],
  };
}

/** A term with the days that are not counted of it. */
interface Counting extends Term {
  readonly given: Given;
  readonly pauses?: readonly Pause[];
}

/** A term of days, working days, months or years; the first day is not counted. */
function term(
  ground: Ground,
  startOn: Day,
  { count, unit, given, pauses = [] }: Counting,
): ComputedDeadline {
  const calendar = given.calendar as Calendar;
  const whole = lastDayOf(startOn, { count, unit }, calendar);
  const { day, provisional, trail } =
    unit === 'day' || unit === 'workingDay'
      ? (withPauses(startOn, { count, unit }, { pauses, calendar }).due ?? whole)
      : whole;
  return { ...onDay(ground, startOn, day), unit, count, provisional, trail };
}

/**
 * A term of the statute, for which a verified rule may set another number: it is then counted in the
 * rule's unit and rests on its article. An unverified number advises and is left out.
 */
export function ruledTerm(
  ground: Ground,
  startOn: Day,
  { key, ...counting }: Counting & { readonly key: string },
): ComputedDeadline {
  return (
    verifiedTerm(ground, startOn, { key, given: counting.given, pauses: counting.pauses ?? [] }) ??
    term(ground, startOn, counting)
  );
}

/** A term that only a verified rule sets; without one there is none. */
export function verifiedTerm(
  ground: Omit<Ground, 'article'>,
  startOn: Day | null,
  { key, ...counting }: Omit<Counting, keyof Term> & { readonly key: string },
): ComputedDeadline | null {
  const found = counting.given.profile[key];
  if (startOn === null || found?.verified !== true || typeof found.value !== 'number') {
    return null;
  }
  const { article, value: count, unit } = found;
  return term({ ...ground, article }, startOn, { ...counting, count, unit: unitOf(unit) });
}

/** The unit of a term among the parameters; days where it is not said. */
export function unitOf(unit: string | undefined): Term['unit'] {
  return unit === 'workingDay' || unit === 'month' || unit === 'year' ? unit : 'day';
}

/** How each deadline of a stage is counted, with what people read instead of its kind. */
export type Deadlines = Readonly<Record<string, DeadlineText>>;

/** One deadline of a stage. */
export interface DeadlineText extends Words {
  readonly compute: Compute;
  /** Whether all is done that it is for; left out where the command itself does it. */
  readonly isMet?: (facts: Facts) => boolean;
}

/** Working days before the end of a duty on which people are reminded of it. */
export const DUTY = [7, 3, 1];
