export { EmbeddedError } from './embedded-error.js';
export { reachEmbeddedPostgres } from './reach-embedded-postgres.js';
export {
  startEmbeddedPostgres,
  type EmbeddedOptions,
  type EmbeddedPostgres,
} from './start-embedded-postgres.js';
export { findFreePort } from './ports.js';
export { hasRedisServer, RedisServer, startTestRedis, type TestRedis } from './redis.js';
export { runProcess } from './run-process.js';
export { ASK, CLOSE_TIMEOUT_MS, HERE, STOP } from './until-stopped.js';
