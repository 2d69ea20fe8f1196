export { PROBLEMS, ProblemError, type ProblemCode } from './problems.js';
