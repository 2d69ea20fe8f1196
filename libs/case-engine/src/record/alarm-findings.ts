import type { PlainRow } from '#libs/case-store';
import type { Calendar } from '#libs/legal-time';

import { nextRound } from '../deadlines/alarm-notice.js';
import { changed, plain } from './compare-rows.js';
import type { DeadlineLife, ExpectedDeadline } from './expected-rows.js';
import type { Finding, RowKey } from './finding.js';

/** A notice that an alarm of a deadline has written: when it was to ring, and when it did. */
export interface RungAt {
  readonly alarmAt: string;
  readonly at: string;
}

/** What the alarms of a deadline are judged by. */
export interface AlarmsOf {
  readonly deadline: ExpectedDeadline;
  readonly stored: PlainRow;
  /** The rounds of its present revision that somebody was notified of, in order. */
  readonly rounds: readonly RungAt[];
  /** Every calendar that the case has been counted by. */
  readonly calendars: readonly Calendar[];
  readonly now: string;
}

const DAY_MS = 86_400_000;
const TABLE = 'deadline';

/**
 * Checks what the worker moves of a deadline by itself: reminders that are still to come, and the rounds
 * in which it is notified that it is overdue. Neither is on the record, but each round leaves notices
 * that say when it was, and the next is a matter of the calendar.
 */
export function alarmFindings(alarms: AlarmsOf): readonly Finding[] {
  const life = alarms.deadline.lives.at(-1);
  if (life === undefined) {
    return [];
  }
  const key = { id: String(alarms.stored['id']), kind: life.computed.kind };
  return [...reminderFindings(alarms, life, key), ...roundFindings(alarms, life, key)];
}

/** Reminders go one by one, from the first, each after its instant. */
function reminderFindings(
  { stored, now }: AlarmsOf,
  { computed }: DeadlineLife,
  key: RowKey,
): readonly Finding[] {
  const expected = computed.reminders;
  const left = plain(stored['reminders']) as readonly string[];
  const gone = expected.slice(0, expected.length - left.length);
  const isRest = JSON.stringify(expected.slice(gone.length)) === JSON.stringify(left);
  return isRest && gone.every((at) => at <= now)
    ? []
    : [changed({ table: TABLE, key, column: 'reminders' }, { stored: left, expected })];
}

function roundFindings(alarms: AlarmsOf, life: DeadlineLife, key: RowKey): readonly Finding[] {
  const { stored, rounds } = alarms;
  const next = plain(stored['overdue_next_at']);
  const isDuty = life.elapsedAt !== null && stored['state'] !== 'elapsed';
  const due = isDuty ? roundsDue(alarms, life, life.elapsedAt) : withoutRounds(alarms, life);
  const most = due.isLast(String(next)) ? rounds.length : due.most;
  const count = stored['overdue_rounds'];
  const isCounted = typeof count === 'number' && count >= due.least && count <= most;
  const notified = (column: string, expected: unknown): Finding =>
    changed({ table: TABLE, key, column }, { stored: stored[column], expected });
  return [
    ...(due.nexts.includes(String(next)) || due.mayBeLater(next)
      ? []
      : [notified('overdue_next_at', due.nexts[0] === 'null' ? null : due.nexts[0])]),
    ...(isCounted ? [] : [notified('overdue_rounds', most)]),
  ];
}

/** What has not passed is not overdue; what ends by itself is notified of once, and asks for nothing more. */
function withoutRounds({ stored, rounds }: AlarmsOf, { elapsedAt }: DeadlineLife): Due {
  const mayRing = stored['state'] === 'elapsed' && rounds.length === 0;
  return {
    nexts: ['null', ...(mayRing && elapsedAt !== null ? [elapsedAt] : [])],
    ...{ least: 0, most: 0, isLast: () => false, mayBeLater: () => false },
  };
}

/** What the rounds that are known of leave possible. */
interface Due {
  /** When the next may be, as far as the notices show. */
  readonly nexts: readonly string[];
  /** How many rounds there can have been. */
  readonly least: number;
  readonly most: number;
  /** Whether the round after the last that is known of is the one that comes next. */
  readonly isLast: (next: string) => boolean;
  /** Whether rounds may have come since of which there was nobody to be notified. */
  readonly mayBeLater: (next: unknown) => boolean;
}

function roundsDue(alarms: AlarmsOf, life: DeadlineLife, elapsedAt: string): Due {
  const { rounds, calendars, now } = alarms;
  const until = life.closedAt ?? now;
  const after = (index: number): readonly string[] => {
    const at = rounds[index]?.at;
    const { dueAt } = life.computed;
    return at === undefined
      ? [elapsedAt]
      : [...new Set(calendars.map((one) => nextRound({ dueAt, overdueRounds: index }, at, one)))];
  };
  const nexts = after(rounds.length - 1);
  const unbroken = rounds.every(({ alarmAt }, index) => after(index - 1).includes(alarmAt));
  const silent = !unbroken || nexts.some((next) => next <= until);
  const open = life.closedAt === null;
  const days = Math.ceil((Date.parse(until) - Date.parse(elapsedAt)) / DAY_MS) + 1;
  return {
    nexts: open ? nexts : ['null'],
    least: rounds.length,
    most: Math.max(rounds.length, silent ? days : 0),
    isLast: (next) => unbroken && (open ? nexts.includes(next) : !silent),
    mayBeLater: (next) =>
      open &&
      silent &&
      typeof next === 'string' &&
      isRound(next, alarms) &&
      next > (nexts[0] ?? ''),
  };
}

/** Whether a round could be at that instant: a morning of a working day, not further away than a week of rest. */
function isRound(next: string, { calendars, now }: AlarmsOf): boolean {
  const before = new Date(Date.parse(next) - 1).toISOString();
  const limit = new Date(Date.parse(now) + 21 * DAY_MS).toISOString();
  const asked = { dueAt: '', overdueRounds: 1 };
  return next <= limit && calendars.some((one) => nextRound(asked, before, one) === next);
}
