import type { AlarmNotice, AlarmRead, CommandRecord, DeadlineAt } from '#libs/case-store';

import type { CommandEngine } from '../engine.js';
import { workOff } from '../work-off.js';
import { answerOf, askedOf, ringDeadline } from './ring-deadline.js';

/** So many alarms share one read and one write: a burst then costs few ways to the database. */
const TOGETHER = 50;

/** Alarms answered by themselves at once; more would only wait for a connection. */
const AT_ONCE = 6;

type OnFailure = (error: unknown, at: DeadlineAt) => void;

/** Answers each alarm; one that fails does not keep the others. What failed is handed back. */
export async function answerAlarms(
  engine: CommandEngine,
  deadlines: readonly DeadlineAt[],
  onFailure: OnFailure,
): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  const fail: OnFailure = (error, at) => {
    onFailure(error, at);
    failures.push(error);
  };
  for (let start = 0; start < deadlines.length; start += TOGETHER) {
    const together = deadlines.slice(start, start + TOGETHER);
    const alone = await answerTogether(engine, together, fail);
    await workOff(alone, { atOnce: AT_ONCE }, (at) =>
      ringDeadline(engine, at).catch((error: unknown) => {
        fail(error, at);
      }),
    );
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
  fail: OnFailure,
): Promise<readonly DeadlineAt[]> {
  if (together.length === 1) {
    return together;
  }
  let reads: readonly AlarmRead[];
  try {
    reads = await engine.store.readAlarms(together.map(askedOf));
  } catch (error) {
    // The database is away: asking for each by itself would only take longer to find that out.
    together.forEach((at) => {
      fail(error, at);
    });
    return [];
  }
  const { elapsing, notifying, alone } = await draftTogether(engine, together, reads);
  // In one order everywhere: two workers at the same cases then wait, and do not block each other.
  elapsing.sort((one, other) => (one.value.caseId < other.value.caseId ? -1 : 1));
  return [
    ...alone,
    ...(await notDone(elapsing, (records) => engine.store.record(records))),
    ...(await notDone(notifying, (notices) => engine.store.notify(notices))),
  ];
}

async function draftTogether(
  engine: CommandEngine,
  together: readonly DeadlineAt[],
  reads: readonly AlarmRead[],
) {
  const elapsing: Draft<CommandRecord>[] = [];
  const notifying: Draft<AlarmNotice>[] = [];
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
    } else if (answer.kind === 'notify') {
      notifying.push({ at, value: answer.notice });
    }
  }
  return { elapsing, notifying, alone };
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
