import type { AlarmNotice, AlarmRead, DeadlineAt, RingingDeadline } from '#libs/case-store';
import type { Calendar } from '#libs/legal-time';
import type { Procedure, Snapshot, Words } from '#libs/procedure';

import { procedureOf, type CommandEngine } from '../engine.js';
import { nextMorning } from './reminder-instants.js';

/** So often it is notified on every working day that a deadline is overdue; after that once a week. */
const DAILY_ROUNDS = 30;
const DAY_MS = 86_400_000;
/** From a morning, just before that of the same day a week later. */
const ALMOST_A_WEEK_MS = 7 * DAY_MS - 1;

/** What an alarm has to say. */
interface Saying extends Pick<AlarmNotice, 'kind' | 'reminders' | 'overdueNextAt'> {
  readonly roles: readonly string[];
  readonly words: Words;
}

type Worded = Pick<RingingDeadline, 'title' | 'dueOn' | 'article' | 'caseTitle'>;

/** What an alarm says while a deadline is yet to end, once it has passed, and while it stays overdue. */
export const ALARM_WORDS = {
  coming: ({ title, dueOn, article, caseTitle }: Worded): Words => ({
    zh: `《${caseTitle}》：${title.zh}的期限将于${dueOn}届满（${article}），请及时办理`,
    en: `“${caseTitle}”: the deadline (${title.en}) ends on ${dueOn}`,
  }),
  passed: ({ title, dueOn, caseTitle }: Worded): Words => ({
    zh: `《${caseTitle}》：${title.zh}的期限已于${dueOn}届满，请及时办理`,
    en: `“${caseTitle}”: the deadline (${title.en}) passed on ${dueOn}`,
  }),
  overdue: ({ title, dueOn, article, caseTitle }: Worded): Words => ({
    zh: `《${caseTitle}》：${title.zh}的期限已于${dueOn}届满（${article}），至今尚未办理，请督促办理`,
    en: `“${caseTitle}”: overdue since ${dueOn} (${title.en})`,
  }),
} as const;

/** Whom an alarm notifies of what, unless it lets the deadline elapse; and when it rings next. */
export function alarmNotice(
  engine: CommandEngine,
  at: DeadlineAt,
  { read, calendar }: { readonly read: AlarmRead; readonly calendar: Calendar },
): AlarmNotice {
  const { id, revision } = at;
  const { roles, ...saying } = sayingOf(read, calendar);
  return {
    ...{ id, revision, caseId: read.id ?? '', alarmAt: read.deadline.alarmAt },
    ...saying,
    roles: withUnits(procedureOf(engine, read.procedure ?? ''), read, roles),
  };
}

function sayingOf({ deadline, now_at: now }: AlarmRead, calendar: Calendar): Saying {
  if (deadline.state === 'running') {
    return coming(deadline, now);
  }
  const next = nextRound(deadline, now, calendar);
  return deadline.overdueRounds === 0 ? passed(deadline, next) : overdue(deadline, next);
}

/** When an overdue deadline is notified next, of which so many rounds were before this one. */
export function nextRound(
  { dueAt, overdueRounds }: Pick<RingingDeadline, 'dueAt' | 'overdueRounds'>,
  now: string,
  calendar: Calendar,
): string {
  // The end of its day is midnight, when it is notified for the first time; the next is not the very next morning.
  const since = overdueRounds === 0 ? laterOf(dayAfter(dueAt), now) : now;
  const next = nextMorning(since, calendar);
  return overdueRounds <= DAILY_ROUNDS
    ? next
    : nextMorning(after(next, ALMOST_A_WEEK_MS), calendar);
}

const after = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();
const dayAfter = (instant: string): string => after(instant, DAY_MS);
/** What passed long ago is not notified twice at once. */
const laterOf = (one: string, other: string): string => (one > other ? one : other);

/** Those who owe it, on a morning before its day. */
function coming(
  { title, dueOn, caseTitle, article, ...deadline }: RingingDeadline,
  now: string,
): Saying {
  return {
    kind: 'deadline',
    roles: [deadline.role],
    words: ALARM_WORDS.coming({ title, dueOn, article, caseTitle }),
    reminders: deadline.reminders.filter((instant) => instant > now),
    overdueNextAt: null,
  };
}

/** Those who owe it, once its day is over; a duty then stays overdue. */
function passed(
  { title, dueOn, caseTitle, article, role, state }: RingingDeadline,
  next: string,
): Saying {
  return {
    kind: 'overdue',
    roles: [role],
    words: ALARM_WORDS.passed({ title, dueOn, article, caseTitle }),
    reminders: null,
    overdueNextAt: state === 'overdue' ? next : null,
  };
}

/** While it stays overdue: those who owe it, and at each round one rank more. */
function overdue(
  { title, dueOn, caseTitle, article, ...deadline }: RingingDeadline,
  next: string,
): Saying {
  const { role, escalate, overdueRounds } = deadline;
  return {
    kind: 'overdue',
    roles: [role, ...escalate.slice(0, overdueRounds)],
    words: ALARM_WORDS.overdue({ title, dueOn, article, caseTitle }),
    reminders: null,
    overdueNextAt: next,
  };
}

function withUnits(procedure: Procedure, read: AlarmRead, roles: readonly string[]) {
  const { facts } = JSON.parse(read.snapshot ?? '') as Snapshot;
  return [...new Set(roles)].map((role) => ({
    role,
    units: procedure.roles[role]?.within?.(facts) ?? null,
  }));
}
