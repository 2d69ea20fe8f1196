import { ProblemError } from '#libs/problems';

const ATTEMPTS = 8;

/**
 * Does something to a case again, from the read on, while somebody else is faster.
 *
 * @throws ProblemError `case-changed-meanwhile` when the case changes all the time, and whatever else fails.
 */
export async function whileOvertaken<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      const lost = error instanceof ProblemError && error.code === 'case-changed-meanwhile';
      if (!lost || count === ATTEMPTS) {
        throw error;
      }
    }
  }
}
