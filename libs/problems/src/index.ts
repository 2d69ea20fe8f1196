export { PROBLEMS, ProblemError, type Language, type ProblemCode } from './problems.js';
