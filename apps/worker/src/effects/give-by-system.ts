import { type Engine, executeCommand, refusalProblem, sha256, SYSTEM } from '#libs/case-engine';
import { type OutboxRow, readPosition } from '#libs/case-store';
import { ProblemError } from '#libs/problems';
import type { Command } from '#libs/procedure';

const ATTEMPTS = 8;

/** A command that follows from an event of another case. */
interface Following extends Command {
  readonly caseId: string;
  /** Whether the case may have gone beyond the states that take the command, and stays as it is then. */
  readonly mayBePast?: boolean;
}

/**
 * Gives a command to another case in the name of the system, once for each outbox row and case.
 *
 * A case that has ended by itself before is left as it is.
 *
 * @throws ProblemError `case-not-found`, or the refusal of a case that has not ended.
 */
export async function giveBySystem(
  engine: Engine,
  row: OutboxRow,
  following: Following,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await tryToGive(engine, row, following);
      return;
    } catch (error) {
      const lost = error instanceof ProblemError && error.code === 'case-changed-meanwhile';
      if (!lost || attempt === ATTEMPTS) {
        throw error;
      }
    }
  }
}

async function tryToGive(
  engine: Engine,
  row: OutboxRow,
  { caseId, type, payload, mayBePast = false }: Following,
): Promise<void> {
  const position = await readPosition(engine.pool, caseId);
  if (position === undefined) {
    throw new ProblemError('case-not-found', `There is no decision ${caseId} to end.`);
  }
  const key = `outbox-${row.id}-${caseId}`;
  const answer = await executeCommand(engine, {
    caseId,
    expectedRevision: position.revision,
    caller: SYSTEM,
    idempotencyKey: key,
    bodyHash: sha256(key),
    command: { type, payload },
    stated: {},
  });
  // It may have ended by itself before: expired, annulled, or by another decision.
  if (
    answer.kind === 'refused' &&
    !(answer.code === 'out-of-turn' && (position.ended || mayBePast))
  ) {
    throw refusalProblem(answer.procedure, type, answer);
  }
}
