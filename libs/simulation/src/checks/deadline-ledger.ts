import type { AlarmNotice, ComputedDeadline } from '#libs/case-store';

import { whenOver, type DayCounter, type Pause } from './day-counter.js';

const HOUR_MS = 3_600_000;
/** So often it is notified on every working day that a deadline is overdue; after that once a week. */
const DAILY_ROUNDS = 30;
const DAY_MS = 24 * HOUR_MS;

/** What the events of a case say of one deadline, worked out without looking at its row. */
export interface Entry {
  readonly kind: string;
  readonly nature: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly escalate: readonly string[];
  revision: number;
  state: string;
  /** Instants at which it is still to be reminded of, in their order. */
  reminders: readonly string[];
  overdueNextAt: string | undefined;
  rounds: number;
  /** When the books last changed, a UTC instant. */
  changedAt: string;
  /** The pauses that are over, and since which day one lasts. */
  readonly pauses: readonly Pause[];
  pausedOn: string | undefined;
}

/** When it asks for something next, by the events alone. */
export function alarmOf({ state, reminders, dueAt, overdueNextAt }: Entry): string | undefined {
  switch (state) {
    case 'running':
      return reminders[0] ?? dueAt;
    case 'overdue':
    case 'elapsed':
      return overdueNextAt;
    default:
      return undefined;
  }
}

export const isOpen = ({ state }: Entry): boolean =>
  state === 'running' || state === 'paused' || state === 'overdue';

interface Beginning {
  readonly counter: DayCounter;
  readonly recordedAt: string;
  readonly pauses: readonly Pause[];
}

/** The pauses of a deadline that begins again on a day; one that was closed has none. */
export function pausesOf(before: Entry | undefined, on: string): readonly Pause[] {
  if (before === undefined || !isOpen(before)) {
    return [];
  }
  const { pauses, pausedOn } = before;
  return pausedOn === undefined ? pauses : [...pauses, { from: pausedOn, until: on }];
}

/** A deadline as it begins, or as it begins again while an earlier one of its kind is open. */
export function begun(values: ComputedDeadline, before: Entry | undefined, on: Beginning): Entry {
  const { kind, nature, dueOn, escalate } = values;
  const dueAt = whenOver(dueOn);
  const mornings = values.remind.map((count) => on.counter.morningBefore(dueOn, count));
  const isAhead = (instant: string): boolean => instant > on.recordedAt && instant < dueAt;
  return {
    ...{ kind, nature, dueOn, dueAt, escalate },
    revision: before !== undefined && isOpen(before) ? before.revision + 1 : 1,
    state: 'running',
    reminders: [...new Set(mornings)].filter(isAhead).sort(),
    overdueNextAt: undefined,
    rounds: 0,
    changedAt: on.recordedAt,
    pauses: on.pauses,
    pausedOn: undefined,
  };
}

/** Lets it elapse; why that was wrong, if it was. */
export function elapse(entry: Entry | undefined, at: string): string | undefined {
  if (entry?.state !== 'running') {
    return entry === undefined
      ? 'elapsed although there was none'
      : `elapsed although it was ${entry.state}`;
  }
  entry.changedAt = at;
  const endsByItself = entry.nature === 'floor' || entry.nature === 'lapse';
  entry.state = endsByItself ? 'elapsed' : 'overdue';
  entry.overdueNextAt = at;
  return at < entry.dueAt
    ? `elapsed at ${at}, before ${entry.dueOn} was over (${entry.dueAt})`
    : undefined;
}

/**
 * Notes that an alarm was answered by a notice; why that was wrong, if it was. Whoever answered had
 * read the clock a little earlier than it was recorded, but not before the alarm came.
 */
export function notified(
  entry: Entry,
  notice: AlarmNotice,
  { at, counter }: { readonly at: string; readonly counter: DayCounter },
): string | undefined {
  const alarmAt = alarmOf(entry);
  if (notice.alarmAt !== alarmAt) {
    return `was notified for ${notice.alarmAt}, but asks for it at ${alarmAt ?? 'no time'}`;
  }
  if (at < alarmAt) {
    return `was notified at ${at}, before ${alarmAt}`;
  }
  entry.changedAt = at;
  if (entry.state === 'running') {
    return reminded(entry, notice, { from: alarmAt, to: at, counter });
  }
  const between = { from: alarmAt, to: at, counter };
  const next = entry.rounds === 0 ? nextAfterPassing(entry, between) : nextRounds(entry, between);
  return passed(entry, notice, next);
}

interface Between {
  readonly from: string;
  readonly to: string;
  readonly counter: DayCounter;
}

function reminded(entry: Entry, notice: AlarmNotice, { from, to }: Between): string | undefined {
  const left = notice.reminders ?? [];
  const isRight =
    notice.kind === 'deadline' &&
    left.every((instant) => instant > from && entry.reminders.includes(instant)) &&
    entry.reminders.every((instant) => instant <= to || left.includes(instant));
  entry.reminders = left;
  return isRight ? undefined : `goes on to be notified at ${left.join(', ')}`;
}

/** What ends by itself is notified once; what passed long ago not again at once. */
function nextAfterPassing(
  { state, dueAt }: Entry,
  { from, to, counter }: Between,
): readonly (string | undefined)[] {
  // After the first notice, at the end of its day, a morning is left out.
  const dayLater = later(dueAt, DAY_MS);
  return state === 'overdue'
    ? [from, to].map((instant) =>
        counter.workedMorningAfter(dayLater > instant ? dayLater : instant),
      )
    : [undefined];
}

function nextRounds({ rounds }: Entry, { from, to, counter }: Between): readonly string[] {
  return [from, to]
    .map((instant) => counter.workedMorningAfter(instant))
    .map((next) =>
      rounds <= DAILY_ROUNDS ? next : counter.workedMorningAfter(later(next, 7 * DAY_MS - HOUR_MS)),
    );
}

const later = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();

function passed(
  entry: Entry,
  notice: AlarmNotice,
  next: readonly (string | undefined)[],
): string | undefined {
  const ranks = entry.escalate.slice(0, entry.rounds);
  entry.overdueNextAt = notice.overdueNextAt ?? undefined;
  entry.rounds += 1;
  if (!next.includes(entry.overdueNextAt)) {
    return `is notified again at ${entry.overdueNextAt ?? 'no time'}, not at ${next.join(' or ')}`;
  }
  const missing = ranks.filter((rank) => !notice.roles.some(({ role }) => role === rank));
  return missing.length === 0 ? undefined : `was not escalated to ${missing.join(', ')}`;
}
