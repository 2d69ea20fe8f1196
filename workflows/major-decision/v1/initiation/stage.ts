export { termination } from './states.js';
