import type { AlarmNotice, AlarmRead, CommandRecord, DeadlineAt } from '#libs/case-store';
import type { Calendar } from '#libs/legal-time';
import { ProblemError } from '#libs/problems';

import { sha256 } from '../record/canonical.js';
import type { CommandEngine } from '../engine.js';
import { draftOn, earlierAnswer } from '../execute-command.js';
import { SYSTEM } from '../given.js';
import { alarmNotice } from './alarm-notice.js';

/** What became of an alarm that was said to have come. */
export type Rung = 'elapsed' | 'notified' | 'nothing-to-do';

/** What an alarm that has come asks for; nothing where it was answered already. */
export type AlarmAnswer =
  | { readonly kind: 'elapse'; readonly record: CommandRecord }
  | { readonly kind: 'notify'; readonly notice: AlarmNotice }
  | { readonly kind: 'nothing' };

const ATTEMPTS = 8;

/**
 * Answers the alarm of a deadline revision: notifies those concerned, or lets it elapse by the
 * command `deadline.elapsed`, once. A deadline that was met, moved, paused or stopped meanwhile, or
 * whose alarm has not come, is left alone.
 */
export async function ringDeadline(engine: CommandEngine, at: DeadlineAt): Promise<Rung> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [read] = await engine.store.readAlarms([askedOf(at)]);
    if (read === undefined) {
      return 'nothing-to-do';
    }
    const answer = await answerOf(engine, at, read);
    if (answer.kind === 'nothing') {
      return 'nothing-to-do';
    }
    if (answer.kind === 'notify') {
      const [notified] = await engine.store.notify([answer.notice]);
      return notified === true ? 'notified' : 'nothing-to-do';
    }
    const [recorded] = await engine.store.record([answer.record]);
    if (recorded === true) {
      return 'elapsed';
    }
    // Another command was faster; the deadline may have been met by it, so look again.
  }
  throw new ProblemError('case-changed-meanwhile', {
    zh: '期限届满的处理因案件持续变更而未能完成，将自动重试',
    en: 'The deadline finds its case changing all the time; it is tried again.',
  });
}

/** What to ask the store for. */
export function askedOf({ id, revision }: DeadlineAt) {
  return { id, revision, key: `deadline-${id}-${String(revision)}` };
}

/** Decides what the alarm asks for, and does nothing of it. */
export async function answerOf(
  engine: CommandEngine,
  at: DeadlineAt,
  read: AlarmRead,
): Promise<AlarmAnswer> {
  const { deadline, now_at: now } = read;
  if (deadline.state === 'running' && deadline.dueAt <= now) {
    return elapse(engine, at, read);
  }
  const rules = await engine.rules.pinned(read.profile_hash ?? '', read.calendar_hash ?? '');
  const calendar = rules.calendar as Calendar;
  return { kind: 'notify', notice: alarmNotice(engine, at, { read, calendar }) };
}

async function elapse(
  engine: CommandEngine,
  at: DeadlineAt,
  read: AlarmRead,
): Promise<AlarmAnswer> {
  const { key } = askedOf(at);
  const bodyHash = sha256(key);
  if (earlierAnswer(read, bodyHash) !== undefined) {
    return { kind: 'nothing' };
  }
  const { kind, dueOn, role } = read.deadline;
  const drafted = await draftOn(
    engine,
    {
      caseId: read.id ?? '',
      expectedRevision: read.revision ?? 0,
      caller: SYSTEM,
      idempotencyKey: key,
      bodyHash,
      command: { type: 'deadline.elapsed', payload: { kind, dueOn, role } },
      stated: {},
    },
    read,
  );
  if (drafted.kind === 'refused') {
    throw new TypeError(`A due deadline was refused: ${drafted.code}.`);
  }
  return { kind: 'elapse', record: drafted.record };
}
