import {
  addWorkingDays,
  withPauses,
  type Calendar,
  type CountedDay,
  type Pause,
} from '#libs/legal-time';
import type { Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { statedNumber, verifiedNumber } from '../vocabulary.js';

import { supplementsOf } from './reviewed.js';

/** The longest time of the review. */
export const CEILING = 'legality.maxWorkingDays';
/** By how much it may be extended. */
export const EXTENSION = 'legality.extensionWorkingDays';
/** What is not counted of it, beside the supplements. */
const PAUSED_BY = 'legality.pausedBy';

/** What a verified rule of the place leaves out of the longest time, beside supplements. */
export function pauseGrounds({ profile }: Given): readonly unknown[] {
  const found = profile[PAUSED_BY];
  return found?.verified === true && Array.isArray(found.value) ? found.value : [];
}

/** What the rules of the place leave out of the longest time; supplements always. */
export function pausesOf(facts: Facts, given: Given): readonly Pause[] {
  const grounds = pauseGrounds(given);
  const others = (facts.review.pauses ?? [])
    .filter(({ ground }) => grounds.includes(ground))
    .map(({ on, endedOn }) => ({ from: on, until: endedOn }));
  return [...supplementsOf(facts), ...others].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The last day of the longest time, with its extension; `null` while it stands still, or none is set. */
export function longestReview(facts: Facts, given: Given): CountedDay | null {
  const count = statedNumber({ given }, CEILING);
  const from = facts.review.acceptedOn;
  if (count === undefined || from === null) {
    return null;
  }
  const calendar = given.calendar as Calendar;
  const term = { count, unit: 'workingDay' } as const;
  const { due } = withPauses(from, term, { pauses: pausesOf(facts, given), calendar });
  const more = verifiedNumber({ given }, EXTENSION);
  return due === null || more === undefined || (facts.review.extended ?? null) === null
    ? due
    : addWorkingDays(due.day, more, calendar);
}
