import { type Engine, executeCommand, refusalProblem, sha256, SYSTEM } from '#libs/case-engine';
import { closeOutbox, type OutboxRow, readPosition } from '#libs/case-store';
import { ProblemError } from '#libs/problems';

import { textOf, type EffectHandler } from './effect-handler.js';

const ATTEMPTS = 8;

/** Lets the decision know that this one adjusts or stops that it is superseded or stopped. */
export const endLinkedDecision: EffectHandler = async (engine, row) => {
  const linkedCase = row.values['caseId'];
  if (typeof linkedCase === 'string') {
    await endDecision(engine, row, linkedCase);
  }
  await closeOutbox(engine.pool, row.id);
};

async function endDecision(engine: Engine, row: OutboxRow, linkedCase: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await tryToEnd(engine, row, linkedCase);
      return;
    } catch (error) {
      const lost = error instanceof ProblemError && error.code === 'case-changed-meanwhile';
      if (!lost || attempt === ATTEMPTS) {
        throw error;
      }
    }
  }
}

async function tryToEnd(engine: Engine, row: OutboxRow, linkedCase: string): Promise<void> {
  const position = await readPosition(engine.pool, linkedCase);
  if (position === undefined) {
    throw new ProblemError('case-not-found', `There is no decision ${linkedCase} to end.`);
  }
  const stops = textOf(row, 'kind') === 'stops';
  const type = stops ? 'decision.stopped' : 'decision.superseded';
  const key = `outbox-${row.id}`;
  const answer = await executeCommand(engine, {
    caseId: linkedCase,
    expectedRevision: position.revision,
    caller: SYSTEM,
    idempotencyKey: key,
    bodyHash: sha256(key),
    command: {
      type,
      payload: {
        byCase: row.number,
        reason: stops ? `由决策${row.number}停止执行` : `由决策${row.number}调整取代`,
      },
    },
    stated: {},
  });
  // It may have ended by itself before: expired, annulled, or by another decision.
  if (answer.kind === 'refused' && !(answer.code === 'out-of-turn' && position.ended)) {
    throw refusalProblem(answer.procedure, type, answer);
  }
}
