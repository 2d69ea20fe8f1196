export type { Ground, Standing } from './actor.js';
export { addedDays, type AddedDays } from './added-days.js';
export { DEFAULTS, OPTIONS, type Assumptions, type Option } from './assumptions.js';
export { forecast, MILESTONES, type Forecast, type Milestone } from './forecast.js';
export { ITEM_IDS, type ItemId } from './items.js';
export { latestStart, type LatestStart } from './latest-start.js';
export { run, type Course } from './run.js';
export { nextMeeting, type NextMeeting, type Slot } from './slots.js';
