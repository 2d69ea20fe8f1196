export type { Ground } from './actor.js';
export { forecastAnswer, targetAnswer, type ForecastAnswer } from './answer.js';
export { DEFAULTS, OPTIONS, type Assumptions, type Option } from './assumptions.js';
export { MILESTONES, type Milestone } from './forecast.js';
export { ITEM_IDS, type ItemId } from './items.js';
export type { Facts } from './now.js';
export type { Course } from './run.js';
export type { Slot } from './slots.js';
export { COLUMNS, type TableRow } from './table.js';
