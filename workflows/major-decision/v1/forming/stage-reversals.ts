export { reversalsInReview } from './reversals.js';
