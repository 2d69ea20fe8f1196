import type { Day } from '#libs/legal-time';

import { addedDays, type AddedDays } from './added-days.js';
import { forecast, type Forecast, type Milestone } from './forecast.js';
import { latestStart, type LatestStart } from './latest-start.js';
import type { Course } from './run.js';
import { nextMeeting, type NextMeeting, type Slot } from './slots.js';
import { forecastTable, type TableRow } from './table.js';

/** Everything that is answered about one matter. */
export interface ForecastAnswer extends Forecast {
  /** Where a day was asked for: the last day to start. */
  readonly latestStart: LatestStart | null;
  readonly addedDays: readonly AddedDays[];
  readonly nextMeeting: NextMeeting;
  readonly table: readonly TableRow[];
}

/** What a matter is to be done by. */
export interface Target {
  readonly by: Day;
  readonly milestone: Milestone;
}

/** Answers when a case that stands somewhere comes to its decision. */
export function forecastAnswer(course: Course, slots: readonly Slot[]): ForecastAnswer {
  return answered(course, slots, null);
}

/** Answers when a matter must start to be done by a day, and how it then goes. */
export function targetAnswer(
  course: Omit<Course, 'from'>,
  { by, milestone }: Target,
  slots: readonly Slot[],
): ForecastAnswer {
  const latest = latestStart(course, by, milestone);
  return answered({ ...course, from: latest.start ?? by }, slots, latest);
}

function answered(
  course: Course,
  slots: readonly Slot[],
  latest: LatestStart | null,
): ForecastAnswer {
  const found = forecast(course);
  return {
    ...found,
    latestStart: latest,
    addedDays: addedDays(course),
    nextMeeting: nextMeeting(course, found, slots),
    table: forecastTable(found),
  };
}
