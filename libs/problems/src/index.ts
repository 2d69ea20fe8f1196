export { retryAfterMs, spread } from './retry-after.js';
export { PROBLEMS, ProblemError, type Language, type ProblemCode } from './problems.js';
