import type { DeadlineAt } from './command-store.js';
import type { CommandEngine } from './engine.js';
import { ringDeadline } from './ring-deadline.js';

/** Deadlines answered at once; more would only wait for a connection. */
const AT_ONCE = 6;

/** Answers each alarm; one that fails does not keep the others. What failed is handed back. */
export async function answerAlarms(
  engine: CommandEngine,
  deadlines: readonly DeadlineAt[],
  onFailure: (error: unknown, at: DeadlineAt) => void,
): Promise<readonly unknown[]> {
  const left = deadlines.values();
  const failures: unknown[] = [];
  const takeTurns = async (): Promise<void> => {
    for (const { id, revision } of left) {
      await ringDeadline(engine, { id, revision }).catch((error: unknown) => {
        onFailure(error, { id, revision });
        failures.push(error);
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return failures;
}
