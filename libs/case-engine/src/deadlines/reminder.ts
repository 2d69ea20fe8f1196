import type { Procedure, Snapshot, Words } from '#libs/procedure';

import type { AlarmRead, DeadlineAt } from '../command-store.js';
import { procedureOf, type CommandEngine } from '../engine.js';
import { nextMorning } from './reminder-instants.js';

/** One round of reminding: who is told what, and when the alarm comes next. */
export interface Reminder extends DeadlineAt {
  /** The instant that rings; a round that was answered already is not answered again. */
  readonly alarmAt: string;
  readonly caseId: string;
  readonly kind: 'deadline' | 'overdue';
  /** A role bound to units is told only there; `null`: anywhere in the organ. */
  readonly roles: readonly { readonly role: string; readonly units: readonly string[] | null }[];
  readonly words: Words;
  /** The reminders that are still to come; `null` when it is overdue. */
  readonly reminders: readonly string[] | null;
  /** When it is told again that it is overdue; `null` while it runs. */
  readonly overdueNextAt: string | null;
}

/** So often it is told daily that a deadline is overdue; after that once a week. */
const DAILY_ROUNDS = 30;
const WEEK_MS = 7 * 86_400_000;

/** Whom to remind of what: those who owe it; while it stays overdue, those told next as well, rank by rank. */
export function reminderOf(engine: CommandEngine, at: DeadlineAt, read: AlarmRead): Reminder {
  const procedure = procedureOf(engine, read.procedure ?? '');
  const { id, revision } = at;
  return {
    ...{ id, revision },
    ...(read.deadline.state === 'running' ? ahead : overdue)(procedure, read),
  };
}

function ahead(procedure: Procedure, read: AlarmRead): Omit<Reminder, keyof DeadlineAt> {
  const { deadline, now_at: now } = read;
  const { titleZh, titleEn, dueOn, caseTitle, article } = deadline;
  return {
    ...common(procedure, read, [deadline.role]),
    kind: 'deadline',
    words: {
      zh: `《${caseTitle}》：${titleZh}的期限将于${dueOn}届满（${article}），请及时办理`,
      en: `“${caseTitle}”: the deadline (${titleEn}) ends on ${dueOn}`,
    },
    reminders: deadline.reminders.filter((instant) => instant > now),
    overdueNextAt: null,
  };
}

function overdue(procedure: Procedure, read: AlarmRead): Omit<Reminder, keyof DeadlineAt> {
  const { deadline, now_at: now } = read;
  const { titleZh, titleEn, dueOn, caseTitle, article, overdueRounds } = deadline;
  const ranks = deadline.escalate.slice(0, overdueRounds + 1);
  const next = nextMorning(now);
  return {
    ...common(procedure, read, [deadline.role, ...ranks]),
    kind: 'overdue',
    words: {
      zh: `《${caseTitle}》：${titleZh}的期限已于${dueOn}届满（${article}），至今尚未办理，请督促办理`,
      en: `“${caseTitle}”: overdue since ${dueOn} (${titleEn})`,
    },
    reminders: null,
    overdueNextAt:
      overdueRounds < DAILY_ROUNDS
        ? next
        : new Date(Date.parse(next) + WEEK_MS - 86_400_000).toISOString(),
  };
}

function common(procedure: Procedure, read: AlarmRead, roles: readonly string[]) {
  const { facts } = JSON.parse(read.snapshot ?? '') as Snapshot;
  return {
    alarmAt: read.deadline.alarmAt,
    caseId: read.id ?? '',
    roles: [...new Set(roles)].map((role) => ({
      role,
      units: procedure.roles[role]?.within?.(facts) ?? null,
    })),
  };
}
