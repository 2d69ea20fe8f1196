import {
  type Engine,
  executeCommand,
  refusalProblem,
  sha256,
  SYSTEM,
  whileOvertaken,
} from '#libs/case-engine';
import { type OutboxRow, readPosition } from '#libs/case-store';
import { ProblemError } from '#libs/problems';
import type { Command } from '#libs/procedure';

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
export function giveBySystem(engine: Engine, row: OutboxRow, following: Following): Promise<void> {
  return whileOvertaken(() => tryToGive(engine, row, following));
}

async function tryToGive(
  engine: Engine,
  row: OutboxRow,
  { caseId, type, payload, mayBePast = false }: Following,
): Promise<void> {
  const position = await readPosition(engine.pool, caseId);
  if (position === undefined) {
    throw new ProblemError('case-not-found', {
      zh: '没有应当终止的决策案件',
      en: 'There is no decision to end.',
    });
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
