import { ProblemError } from '#libs/problems';

import { sha256 } from './canonical.js';
import type { AlarmRead, DeadlineAt } from './command-store.js';
import type { CommandEngine } from './engine.js';
import { earlierAnswer, executeOn } from './execute-command.js';
import { SYSTEM } from './given.js';
import { remindOf } from './remind-of-deadline.js';

/** What became of an alarm that was said to have come. */
export type Rung = 'elapsed' | 'reminded' | 'nothing-to-do';

const ATTEMPTS = 8;

/**
 * Answers the alarm of a deadline revision: reminds those who owe it, or lets it elapse by the
 * command `deadline.elapsed`, once. A deadline that was met, moved, paused or stopped meanwhile, or
 * whose alarm has not come, is left alone.
 */
export async function ringDeadline(engine: CommandEngine, at: DeadlineAt): Promise<Rung> {
  const key = `deadline-${at.id}-${String(at.revision)}`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const read = await engine.store.readAlarm(at, key);
    if (read === undefined) {
      return 'nothing-to-do';
    }
    try {
      return await answer(engine, { at, key, read });
    } catch (error) {
      // Another command was faster; the deadline may have been met by it, so look again.
      if (!(error instanceof ProblemError && error.code === 'case-changed-meanwhile')) {
        throw error;
      }
    }
  }
  throw new ProblemError(
    'case-changed-meanwhile',
    `The deadline ${at.id} finds its case changing all the time.`,
  );
}

interface Ringing {
  readonly at: DeadlineAt;
  readonly key: string;
  readonly read: AlarmRead;
}

async function answer(engine: CommandEngine, ringing: Ringing): Promise<Rung> {
  const { deadline, now_at: now } = ringing.read;
  return deadline.state === 'running' && deadline.dueAt <= now
    ? elapse(engine, ringing)
    : remindOf(engine, ringing);
}

async function elapse(engine: CommandEngine, { key, read }: Ringing): Promise<Rung> {
  const bodyHash = sha256(key);
  if (earlierAnswer(read, bodyHash) !== undefined) {
    return 'nothing-to-do';
  }
  const { kind, dueOn, role } = read.deadline;
  const answered = await executeOn(
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
  if (answered.kind === 'refused') {
    throw new TypeError(`A due deadline was refused: ${answered.code}.`);
  }
  return 'elapsed';
}
