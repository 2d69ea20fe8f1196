import type { DeadlineValues, Reminder } from '#libs/case-engine';

import { morningAfter, whenOver, type DayCounter, type Pause } from './day-counter.js';

const HOUR_MS = 3_600_000;
/** So often it is told daily that a deadline is overdue; after that once a week. */
const DAILY_ROUNDS = 30;

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
export function begun(values: DeadlineValues, before: Entry | undefined, on: Beginning): Entry {
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
  entry.overdueNextAt = new Date(Date.parse(entry.dueAt) + 33 * HOUR_MS).toISOString();
  return at < entry.dueAt
    ? `elapsed at ${at}, before ${entry.dueOn} was over (${entry.dueAt})`
    : undefined;
}

/**
 * Notes one round of reminding; why that was wrong, if it was. Whoever reminded had read the clock
 * a little earlier than it was recorded, but not before the alarm came.
 */
export function remind(entry: Entry, told: Reminder, at: string): string | undefined {
  const alarmAt = alarmOf(entry);
  if (told.alarmAt !== alarmAt) {
    return `was told of for ${told.alarmAt}, but asks for it at ${alarmAt ?? 'no time'}`;
  }
  if (at < alarmAt) {
    return `was told of at ${at}, before ${alarmAt}`;
  }
  entry.changedAt = at;
  return entry.state === 'running'
    ? remindAhead(entry, told, { from: alarmAt, to: at })
    : remindOverdue(entry, told, { from: alarmAt, to: at });
}

interface Between {
  readonly from: string;
  readonly to: string;
}

function remindAhead(entry: Entry, told: Reminder, { from, to }: Between): string | undefined {
  const left = told.reminders ?? [];
  const isRight =
    told.kind === 'deadline' &&
    left.every((instant) => instant > from && entry.reminders.includes(instant)) &&
    entry.reminders.every((instant) => instant <= to || left.includes(instant));
  entry.reminders = left;
  return isRight ? undefined : `goes on to be told of at ${left.join(', ')}`;
}

function remindOverdue(entry: Entry, told: Reminder, { from, to }: Between): string | undefined {
  const wait = entry.rounds < DAILY_ROUNDS ? 0 : 6 * 24 * HOUR_MS;
  const next = (instant: string): string =>
    new Date(Date.parse(morningAfter(instant)) + wait).toISOString();
  entry.rounds += 1;
  entry.overdueNextAt = told.overdueNextAt ?? undefined;
  if (told.overdueNextAt !== next(from) && told.overdueNextAt !== next(to)) {
    return `is told of again at ${told.overdueNextAt ?? 'no time'}, not at ${next(to)}`;
  }
  const missing = entry.escalate
    .slice(0, entry.rounds)
    .filter((rank) => !told.roles.some(({ role }) => role === rank));
  return missing.length === 0 ? undefined : `was not escalated to ${missing.join(', ')}`;
}
