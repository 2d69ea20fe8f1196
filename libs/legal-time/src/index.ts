export { beforeEvent, timeliness, workingDaysBefore } from './before-event.js';
export {
  addDays,
  addMonths,
  authorityDay,
  daysBetween,
  daysFrom,
  endOfDay,
  type Day,
} from './day.js';
export {
  mergeNotice,
  noticeFaults,
  skippedYears,
  withoutNotice,
  type HolidayNotice,
} from './holiday-notice.js';
export { noticeFrom } from './notice-from.js';
/** @public */
export { paperCountsOn } from './office-hours.js';
export { withPauses, type Pause } from './pauses.js';
/** @public */
export { extended } from './pauses.js';
export { rollOver } from './rolling.js';
/** @public */
export { floorOf } from './rolling.js';
export { dueOn, type Term } from './term.js';
/** @public */
export { stricterOf } from './term.js';
export { addWorkingDays, isWorkingDay, type Calendar, type CountedDay } from './working-days.js';
