import { hasRedisServer } from '#libs/embedded';

/**
 * Whether what needs a `redis-server` on the PATH can be tested; says so where it cannot.
 *
 * @throws Error in CI, where there must be one.
 */
export async function canTestRedis(): Promise<boolean> {
  const there = await hasRedisServer();
  if (!there && process.env['CI'] !== undefined) {
    throw new Error('In CI there must be a redis-server on the PATH.');
  }
  if (!there) {
    console.warn('Left out: no redis-server on the PATH.');
  }
  return there;
}
