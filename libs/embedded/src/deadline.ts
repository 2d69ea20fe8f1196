import { setTimeout as pause } from 'node:timers/promises';

/** A moment after which waiting ends; `leftMs` never falls below zero. */
export interface Deadline {
  readonly leftMs: () => number;
}

/** Starts a deadline that ends in `ms`. The monotonic clock is used, so a clock change is harmless. */
export function deadlineIn(ms: number): Deadline {
  const endsAt = performance.now() + ms;
  return { leftMs: () => Math.max(0, endsAt - performance.now()) };
}

/** The nearer of a deadline and `ms` from now. */
export function within(deadline: Deadline, ms: number): Deadline {
  return deadlineIn(Math.min(ms, deadline.leftMs()));
}

/** Asks again and again until the answer is not undefined; @returns undefined when time is up. */
export async function until<T>(
  deadline: Deadline,
  ask: () => Promise<T | undefined> | T | undefined,
): Promise<T | undefined> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (deadline.leftMs() === 0) return undefined;
    await pause(Math.min(40, deadline.leftMs()));
  }
}
