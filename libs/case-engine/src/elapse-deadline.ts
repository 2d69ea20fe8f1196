import { ProblemError } from '#libs/problems';

import { sha256 } from './canonical.js';
import type { Engine } from './engine.js';
import { executeCommand } from './execute-command.js';
import { SYSTEM } from './given.js';

/** What became of a deadline that was said to be due. */
export type Elapsing = 'elapsed' | 'nothing-to-do';

interface DueRow {
  readonly case_id: string;
  readonly kind: string;
  readonly role: string;
  readonly due_on: string;
  readonly case_revision: number;
}

const ATTEMPTS = 8;

const DUE = `
SELECT d.case_id, d.kind, d.role, d.due_on::text AS due_on, c.revision AS case_revision
FROM juece.deadline d JOIN juece.decision_case c ON c.id = d.case_id
WHERE d.id = $1 AND d.revision = $2 AND d.state = 'running'
  AND d.due_at <= coalesce((SELECT now_at FROM juece.simulation_clock), clock_timestamp())`;

/**
 * Lets a due deadline elapse by the command `deadline.elapsed`, once. A deadline that was met, moved
 * or stopped meanwhile, or that is not due, is left alone.
 */
export async function elapseDeadline(
  engine: Engine,
  id: string,
  revision: number,
): Promise<Elapsing> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { rows } = await engine.pool.query<DueRow>({
      name: 'due-deadline',
      text: DUE,
      values: [id, revision],
    });
    const [due] = rows;
    if (due === undefined) {
      return 'nothing-to-do';
    }
    try {
      return await elapse(engine, { id, revision }, due);
    } catch (error) {
      // Another command was faster; the deadline may have been met by it, so look again.
      if (!(error instanceof ProblemError && error.code === 'case-changed-meanwhile')) {
        throw error;
      }
    }
  }
  throw new ProblemError(
    'case-changed-meanwhile',
    `The deadline ${id} finds its case changing all the time.`,
  );
}

async function elapse(
  engine: Engine,
  deadline: { readonly id: string; readonly revision: number },
  due: DueRow,
): Promise<Elapsing> {
  const key = `deadline-${deadline.id}-${String(deadline.revision)}`;
  const answer = await executeCommand(engine, {
    caseId: due.case_id,
    expectedRevision: due.case_revision,
    caller: SYSTEM,
    idempotencyKey: key,
    bodyHash: sha256(key),
    command: {
      type: 'deadline.elapsed',
      payload: { kind: due.kind, dueOn: due.due_on, role: due.role },
    },
    stated: {},
  });
  if (answer.kind === 'refused') {
    throw new TypeError(`A due deadline was refused: ${answer.code}.`);
  }
  return 'elapsed';
}
