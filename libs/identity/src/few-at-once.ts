import { ProblemError } from '#libs/problems';

interface Few {
  readonly atOnce: number;
  /** How many may wait for their turn. */
  readonly waiting: number;
}

/** In how many seconds whoever found no room may try again. */
const RETRY_AFTER_S = 2;

/**
 * The same work, done for few at once; the others wait in their order.
 *
 * @throws ProblemError `too-much-at-once` where too many wait already.
 */
export function fewAtOnce<Taken extends readonly unknown[], Given>(
  work: (...taken: Taken) => Promise<Given>,
  { atOnce, waiting }: Few,
): (...taken: Taken) => Promise<Given> {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (...taken) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) {
        throw new ProblemError(
          'too-much-at-once',
          {
            zh: '正在登录的人过多，请稍后重试',
            en: 'Too many people sign in at this moment. Try again in a moment.',
          },
          { retryAfterSeconds: RETRY_AFTER_S },
        );
      }
      // Whoever ends hands the turn on, so that nobody comes in between.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work(...taken);
    } finally {
      const next = queue.shift();
      if (next === undefined) {
        running -= 1;
      } else {
        next();
      }
    }
  };
}
