export { retryAfterMs, spread } from './retry-after.js';
export { detailOf, PROBLEMS, ProblemError, type Language, type ProblemCode } from './problems.js';
