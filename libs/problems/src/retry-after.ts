const SECONDS = /^\d{1,9}$/;

/**
 * How long another server asks to be left alone: `Retry-After`, in seconds or as a date (RFC 9110).
 *
 * @returns milliseconds from `now`, at most `longestMs`; 0 where nothing is asked that can be read.
 */
export function retryAfterMs(header: string | undefined, now: number, longestMs: number): number {
  const asked = header?.trim() ?? '';
  const wait = SECONDS.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return Number.isNaN(wait) ? 0 : Math.min(Math.max(wait, 0), longestMs);
}

/** The most by which a pause is drawn out, as a part of it. */
const SPREAD = 0.2;

/**
 * Draws a pause out a little, each time by another part: those that failed together do not come again
 * together. It is never shorter than what was asked for.
 */
export function spread(pause: number, chance: number = Math.random()): number {
  return pause * (1 + SPREAD * chance);
}
