export { newKey, SecretBox, SecretKeyError } from './secret-box.js';
