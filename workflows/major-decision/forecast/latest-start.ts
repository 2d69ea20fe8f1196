import { addDays, daysBetween, type Day } from '#libs/legal-time';

import { dayOf, MILESTONES, type Milestone } from './forecast.js';
import { run, type Course } from './run.js';

/** The last day on which a matter can start to be done by a day. */
export interface LatestStart {
  readonly by: Day;
  readonly milestone: Milestone;
  /** `null` where no start that was tried gets there. */
  readonly start: Day | null;
  readonly doneOn: Day | null;
  /** The day after: what it would come to shows that it is too late. */
  readonly tooLate: { readonly start: Day; readonly doneOn: Day | null } | null;
}

/** How often a guess is moved back before the search gives up. */
const MOST_GUESSES = 40;

/** Searches over forward runs: a day later is tried, and shown to be too late. */
export function latestStart(
  course: Omit<Course, 'from'>,
  by: Day,
  milestone: Milestone,
): LatestStart {
  const [until] = MILESTONES[milestone];
  const doneFrom = (from: Day): Day | null => dayOf(run({ ...course, from, until }), milestone);
  const none = { by, milestone, start: null, doneOn: null, tooLate: null };
  let start = by;
  let doneOn = doneFrom(start);
  for (let guesses = 0; doneOn !== null && doneOn > by; guesses += 1) {
    if (guesses >= MOST_GUESSES) {
      return none;
    }
    start = addDays(start, -daysBetween(by, doneOn));
    doneOn = doneFrom(start);
  }
  if (doneOn === null) {
    return none;
  }
  // A start on days off may end with the next working day's: the last of those that end in time.
  for (;;) {
    const next = addDays(start, 1);
    const then = doneFrom(next);
    if (then === null || then > by) {
      return { by, milestone, start, doneOn, tooLate: { start: next, doneOn: then } };
    }
    start = next;
    doneOn = then;
  }
}
