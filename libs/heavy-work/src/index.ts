export { HeavyWork, type HeavyLimits } from './heavy-work.js';
export { threadOf } from './thread-of.js';
