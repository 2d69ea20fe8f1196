import { recordImport, type CaseOpening, type PersonalContent } from '#libs/case-store';
import { ProblemError } from '#libs/problems';
import { blankSnapshot, decide, IMPORT_ROLE, type Command, type Snapshot } from '#libs/procedure';

import { CHAIN_START } from './record/canonical.js';
import { currentOf, type Engine } from './engine.js';
import { earlierAnswer, readOne, type Recorded } from './execute-command.js';
import { gatherGiven, type Caller } from './given.js';
import { assertListed, caseOpening, rulesOf } from './open-case.js';
import { shielded } from './record/personal.js';
import { recordOf } from './record/record-of.js';
import { refusalProblem } from './refusals/refusal-problem.js';

/** One step of a matter's course before the system, with its true time. */
export interface ImportedStep {
  readonly command: Command;
  readonly occurredAt: string;
}

export interface ImportOrder {
  /** The id of the procedure. */
  readonly procedure: string;
  readonly organId: string;
  readonly caller: Caller;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  /** Why and from what it is entered; stands in every event. */
  readonly reason: string;
  /** The first is the opening command. */
  readonly steps: readonly ImportedStep[];
}

/** What one step writes; the first opens the case. */
type Prepared = ReturnType<typeof recordOf> & { readonly opening: CaseOpening };

/**
 * Enters a running matter with its course so far (存量补录), whole or not at all.
 *
 * Rules that were broken then raise defects instead of refusing: what happened, happened.
 *
 * @throws ProblemError `import-refused` with the step that cannot be followed.
 */
export async function importCase(engine: Engine, order: ImportOrder): Promise<Recorded> {
  const first = await readStep(engine, order, 0);
  const earlier = earlierAnswer(first, order.bodyHash);
  if (earlier !== undefined) {
    return earlier;
  }
  const prepared = await prepare(engine, order);
  const [opening, ...others] = prepared;
  if (opening === undefined) {
    throw new ProblemError('import-refused', 'An import has at least the opening step.');
  }
  // Whoever repeats the order gets the answer to how it ended, not to how it began.
  const { receipt } = others.at(-1) ?? opening;
  const { record } = opening;
  const idempotency = { ...record.idempotency, answer: JSON.stringify(receipt) };
  const became = await recordImport(engine.pool, {
    opening: opening.opening,
    records: [{ ...record, idempotency }, ...others.map((step) => step.record)],
  });
  assertListed(became !== 'not-listed');
  if (became === 'recorded') {
    return { kind: 'recorded', receipt, repeated: false };
  }
  const again = earlierAnswer(await readStep(engine, order, 0), order.bodyHash);
  if (again === undefined) {
    throw new TypeError('A key that was taken must have an answer.');
  }
  return again;
}

function readStep(engine: Engine, order: ImportOrder, index: number) {
  const command = order.steps[index]?.command ?? { type: '', payload: {} };
  return readOne(engine, {
    caseId: null,
    caller: order.caller,
    idempotencyKey: keyOf(order, index),
    command,
  });
}

/**
 * Makes sure that the caller may import into the organ, before anything of the import is kept.
 *
 * @throws ProblemError `not-permitted`.
 */
export async function assertMayImport(
  engine: Engine,
  caller: Caller,
  organId: string,
): Promise<void> {
  const command = { type: '', payload: {} };
  const read = await readOne(engine, { caseId: null, caller, idempotencyKey: '', command });
  const may = (read.mandates ?? []).some(
    (mandate) => mandate.role === IMPORT_ROLE && mandate.organId === organId,
  );
  if (!may) {
    throw new ProblemError('not-permitted', 'Imports are for those with the mandate "importer".', {
      roles: [{ role: IMPORT_ROLE }],
    });
  }
}

/** The order's own key is the first step's, whose kept answer is the last receipt. */
function keyOf(order: ImportOrder, index: number): string {
  return index === 0 ? order.idempotencyKey : `${order.idempotencyKey}#${String(index)}`;
}

async function prepare(engine: Engine, order: ImportOrder): Promise<readonly Prepared[]> {
  const rules = await rulesOf(engine, order.organId);
  const procedure = currentOf(engine, order.procedure);
  const caseId = engine.newId();
  const prepared: Prepared[] = [];
  let snapshot: Snapshot = blankSnapshot(procedure);
  const known: PersonalContent[] = [];
  let previousHash = CHAIN_START;
  for (const [index, step] of order.steps.entries()) {
    const given = gatherGiven({
      read: await readStep(engine, order, index),
      organId: order.organId,
      revision: index + 1,
      caller: order.caller,
      stated: { occurredAt: step.occurredAt, lateBecause: order.reason },
      rules,
      imported: true,
    });
    const { command, personal } = shielded(engine, { procedure, command: step.command }, known);
    known.push(...personal);
    const accepted = decide(procedure, snapshot, { command, given });
    if (accepted.kind === 'refused') {
      const problem = refusalProblem(procedure, step.command.type, accepted);
      throw new ProblemError('import-refused', `Step ${String(index)}: ${problem.detail}`, {
        ...problem.extra,
        because: problem.code,
        step: index,
      });
    }
    const made = recordOf({
      ...rules,
      procedure,
      caseId,
      previousHash,
      ...{ command, personal },
      given,
      accepted,
      caller: order.caller,
      idempotencyKey: keyOf(order, index),
      bodyHash: order.bodyHash,
    });
    const opening = caseOpening({ command, given }, procedure);
    prepared.push({ ...made, opening });
    snapshot = JSON.parse(made.record.snapshot) as Snapshot;
    previousHash = made.receipt.hash;
  }
  return prepared;
}
