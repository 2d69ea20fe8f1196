export { determining, reversal } from './determining.js';
