import type { CommandRecord } from '#libs/case-store';

import type { AlarmRead, DeadlineAt } from './command-store.js';
import type { CommandEngine } from './engine.js';
import type { Reminder } from './remind-of-deadline.js';
import { answerOf, askedOf, ringDeadline } from './ring-deadline.js';

/** So many alarms share one read and one write: a burst then costs few ways to the database. */
const TOGETHER = 50;

/** Answers each alarm; one that fails does not keep the others. What failed is handed back. */
export async function answerAlarms(
  engine: CommandEngine,
  deadlines: readonly DeadlineAt[],
  onFailure: (error: unknown, at: DeadlineAt) => void,
): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  for (let start = 0; start < deadlines.length; start += TOGETHER) {
    const together = deadlines.slice(start, start + TOGETHER);
    for (const at of await answerTogether(engine, together)) {
      await ringDeadline(engine, at).catch((error: unknown) => {
        onFailure(error, at);
        failures.push(error);
      });
    }
  }
  return failures;
}

interface Draft<T> {
  readonly at: DeadlineAt;
  readonly value: T;
}

/** Answers what can be answered together; what must be answered by itself is handed back. */
async function answerTogether(
  engine: CommandEngine,
  together: readonly DeadlineAt[],
): Promise<readonly DeadlineAt[]> {
  const reads = await readTogether(engine, together);
  if (reads === undefined) {
    return together;
  }
  const { elapsing, reminding, alone } = await draftTogether(engine, together, reads);
  // In one order everywhere: two workers at the same cases then wait, and do not block each other.
  elapsing.sort((one, other) => (one.value.caseId < other.value.caseId ? -1 : 1));
  return [
    ...alone,
    ...(await notDone(elapsing, (records) => engine.store.record(records))),
    ...(await notDone(reminding, (reminders) => engine.store.remind(reminders))),
  ];
}

/** A single one is read where it is answered; a read that failed is tried again for each alone. */
async function readTogether(
  engine: CommandEngine,
  together: readonly DeadlineAt[],
): Promise<readonly AlarmRead[] | undefined> {
  return together.length === 1
    ? undefined
    : engine.store.readAlarms(together.map(askedOf)).catch(() => undefined);
}

async function draftTogether(
  engine: CommandEngine,
  together: readonly DeadlineAt[],
  reads: readonly AlarmRead[],
) {
  const elapsing: Draft<CommandRecord>[] = [];
  const reminding: Draft<Reminder>[] = [];
  const alone: DeadlineAt[] = [];
  const cases = new Set<string>();
  for (const read of reads) {
    const at = together[read.place - 1];
    if (at === undefined) {
      throw new TypeError('The read of alarms gives those that were asked for.');
    }
    const answer = await answerOf(engine, at, read).catch(() => undefined);
    // A case takes one command after the other, and what cannot be decided fails by itself.
    if (answer === undefined || (answer.kind === 'elapse' && cases.has(answer.record.caseId))) {
      alone.push(at);
    } else if (answer.kind === 'elapse') {
      cases.add(answer.record.caseId);
      elapsing.push({ at, value: answer.record });
    } else if (answer.kind === 'remind') {
      reminding.push({ at, value: answer.reminder });
    }
  }
  return { elapsing, reminding, alone };
}

/** Writes them together; hands back those that were not written. */
async function notDone<T>(
  drafts: readonly Draft<T>[],
  write: (values: readonly T[]) => Promise<readonly boolean[]>,
): Promise<readonly DeadlineAt[]> {
  if (drafts.length === 0) {
    return [];
  }
  const done = await write(drafts.map(({ value }) => value)).catch(() => []);
  return drafts.filter((_draft, index) => done[index] !== true).map(({ at }) => at);
}
