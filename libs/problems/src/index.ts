export { redacted, redactedError, redactedPath } from './redacted.js';
export { retryAfterMs, spread } from './retry-after.js';
export {
  errorsOf,
  joined,
  PROBLEMS,
  ProblemError,
  type Detail,
  type Language,
  type ProblemCode,
} from './problems.js';
