import { setTimeout as pause } from 'node:timers/promises';

import { isQuiet, nextAlarm, readClock, setClock, type DeadlineAt } from '#libs/case-store';
import { ProblemError } from '#libs/problems';

import type { Engine } from './engine.js';
import { ringDeadline } from './deadlines/ring-deadline.js';

/** How far the simulated clock has come, and how many deadlines elapsed on the way. */
export interface Advanced {
  readonly now: string;
  readonly fired: number;
}

const POLL_MS = 50;
/**
 * Moves the simulated clock forward, alarm by alarm: each is answered at its own instant, and its
 * effects have landed before the clock moves on.
 *
 * @param options.timeoutMs how long one instant may take to come to rest.
 * @throws ProblemError `clock-backwards`, `clock-busy`.
 */
export async function advanceClock(
  engine: Engine,
  to: string,
  options: { readonly timeoutMs: number },
): Promise<Advanced> {
  const { pool } = engine;
  const from = await readClock(pool);
  if (Date.parse(to) < Date.parse(from)) {
    throw backwards(from);
  }
  let fired = await comeToRest(engine, options.timeoutMs);
  let alarm: (DeadlineAt & { readonly alarmAt: string }) | undefined;
  do {
    alarm = await nextAlarm(pool, to);
    if (!(await setClock(pool, alarm?.alarmAt ?? to))) {
      throw backwards(await readClock(pool));
    }
    fired += await comeToRest(engine, options.timeoutMs);
  } while (alarm !== undefined);
  return { now: await readClock(pool), fired };
}

/** Lets everything elapse that is due now and waits until its effects have landed. */
async function comeToRest(engine: Engine, timeoutMs: number): Promise<number> {
  const { pool } = engine;
  const overdueAt = Date.now() + timeoutMs;
  const fired = new Set<string>();
  while (Date.now() < overdueAt) {
    const alarm = await nextAlarm(pool, await readClock(pool));
    if (alarm !== undefined) {
      if ((await ringDeadline(engine, alarm)) === 'elapsed') {
        fired.add(`${alarm.id}-${String(alarm.revision)}`);
      }
    } else if (await isQuiet(pool)) {
      return fired.size;
    } else {
      await pause(POLL_MS);
    }
  }
  throw new ProblemError('clock-busy', {
    zh: `截至${await readClock(pool)}的后续处理未在${String(timeoutMs)}毫秒内完成，请确认后台处理程序正在运行`,
    en: `The effects of ${await readClock(pool)} have not landed within ${String(timeoutMs)} ms. Is the worker running?`,
  });
}

function backwards(now: string): ProblemError {
  return new ProblemError(
    'clock-backwards',
    {
      zh: `模拟时钟为${now}，只能向前，请填写更晚的时间`,
      en: `The simulated clock stands at ${now}; it only moves forward.`,
    },
    { now },
  );
}
