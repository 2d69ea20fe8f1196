import { dueOn, withPauses, type Calendar, type Day, type Pause } from '#libs/legal-time';
import type { Given } from '#libs/procedure';

import { verifiedNumber } from '../vocabulary.js';

/** Working days that the reviewer is given at least where no verified rule says so (art. 26¶2). */
export const REVIEW_FLOOR_WORKING_DAYS = 7;

const DAYS = 'legality.minWorkingDays';
const STRICT = 'legality.minStrict';

/** The working days that the reviewer is given; an unverified number advises and is left out. */
export const reviewDays = (given: Given): number =>
  verifiedNumber({ given }, DAYS) ?? REVIEW_FLOOR_WORKING_DAYS;

/** Whether special law or a verified rule sets the time without the word 一般. */
export function isStrict({ profile }: Given): boolean {
  const found = profile[STRICT];
  return found?.verified === true && found.value === true;
}

/**
 * The last working day of the time for the review, whose first day is not counted; what passes while
 * the file is supplemented is left out. `null` while a supplement is awaited.
 */
export function lastReviewDay(given: Given, from: Day, pauses: readonly Pause[] = []): Day | null {
  const term = { count: reviewDays(given), unit: 'workingDay' } as const;
  const calendar = given.calendar as Calendar;
  return pauses.length === 0
    ? dueOn(from, term, calendar).day
    : (withPauses(from, term, { pauses, calendar }).due?.day ?? null);
}

/** A day against the last day of the review. */
export type Leaves = 'less' | 'lastDay' | 'enough';

/** The opinion may be asked for by the end of the last day. */
export const returnLeaves = (day: Day, last: Day): Leaves => (day < last ? 'less' : 'enough');

/** A meeting on the last day itself leaves the whole time only on the looser reading. */
export function meetingLeaves(day: Day, last: Day): Leaves {
  if (day === last) {
    return 'lastDay';
  }
  return day < last ? 'less' : 'enough';
}
