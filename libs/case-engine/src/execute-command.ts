import { readForCommand, recordCommand, type ReadRow } from '#libs/case-store';
import { ProblemError } from '#libs/problems';
import { decide, referencesIn, type Command, type Refused, type Snapshot } from '#libs/procedure';

import { procedureOf, type Engine } from './engine.js';
import { callerId, gatherGiven, type Caller, type StatedTime } from './given.js';
import { recordOf, type Receipt } from './record-of.js';

/** One command for one case, as an edge hands it over. */
export interface CaseCommand {
  readonly caseId: string;
  /** The revision that the caller has read. */
  readonly expectedRevision: number;
  readonly caller: Caller;
  readonly idempotencyKey: string;
  /** Hash of what the caller sent: a repeat must be the same. */
  readonly bodyHash: string;
  readonly command: Command;
  readonly stated: StatedTime;
}

/** The command is on the record; `repeated` when it already was. */
export interface Recorded {
  readonly kind: 'recorded';
  readonly receipt: Receipt;
  readonly repeated: boolean;
}

const UNIQUE_VIOLATION = '23505';

/**
 * Carries one command out: read, decide, record in one statement. Every change of a case goes
 * through here.
 *
 * @returns what was recorded, or the procedure's refusal.
 * @throws ProblemError `case-not-found`, `case-changed-meanwhile`, `idempotency-key-reused`.
 */
export async function executeCommand(
  engine: Engine,
  command: CaseCommand,
): Promise<Recorded | Refused> {
  const read = await readCase(engine, command);
  const earlier = earlierAnswer(read, command.bodyHash);
  if (earlier !== undefined) {
    return earlier;
  }
  const stored = storedCase(read, command.caseId);
  if (stored.revision !== command.expectedRevision) {
    throw changedMeanwhile(command.expectedRevision, stored.revision);
  }
  const procedure = procedureOf(engine, stored.procedure);
  const rules = await engine.rules.pinned(stored.profileHash, stored.calendarHash);
  const given = gatherGiven({
    read,
    organId: stored.organId,
    revision: stored.revision + 1,
    caller: command.caller,
    stated: command.stated,
    rules,
    imported: false,
  });
  const accepted = decide(procedure, stored.snapshot, { command: command.command, given });
  if (accepted.kind === 'refused') {
    return accepted;
  }
  const { record, receipt } = recordOf({
    ...command,
    ...rules,
    procedure,
    previousHash: stored.headHash,
    given,
    accepted,
  });
  try {
    const { rowCount } = await engine.pool.query(recordCommand(record));
    if (rowCount === 1) {
      return { kind: 'recorded', receipt, repeated: false };
    }
  } catch (error) {
    if (!isUniqueViolation(error)) {
      throw error;
    }
  }
  return afterLosing(engine, command);
}

/** Somebody was faster: the same command sent twice gets its answer, another one starts over. */
async function afterLosing(engine: Engine, command: CaseCommand): Promise<Recorded> {
  const read = await readCase(engine, command);
  const earlier = earlierAnswer(read, command.bodyHash);
  if (earlier !== undefined) {
    return earlier;
  }
  throw changedMeanwhile(command.expectedRevision, read.revision ?? command.expectedRevision);
}

async function readCase(engine: Engine, command: CaseCommand): Promise<ReadRow> {
  return readOne(engine, {
    caseId: command.caseId,
    caller: command.caller,
    idempotencyKey: command.idempotencyKey,
    command: command.command,
  });
}

/** The one read before a decision. */
export async function readOne(
  engine: Engine,
  asked: Pick<CaseCommand, 'caller' | 'idempotencyKey' | 'command'> & {
    readonly caseId: string | null;
  },
): Promise<ReadRow> {
  const spec = engine.current.command(asked.command.type);
  const references = spec === undefined ? [] : referencesIn(spec.fields, asked.command.payload);
  const idsOf = (kind: string): readonly string[] =>
    references.filter((reference) => reference.kind === kind).map((reference) => reference.id);
  const { rows } = await engine.pool.query<ReadRow>(
    readForCommand({
      caseId: asked.caseId,
      caller: callerId(asked.caller),
      idempotencyKey: asked.idempotencyKey,
      units: idsOf('unit'),
      people: idsOf('person'),
      decisions: idsOf('decision'),
    }),
  );
  const [row] = rows;
  if (row === undefined) {
    throw new TypeError('The read of a command always gives one row.');
  }
  return row;
}

/** The first answer to this key, if it was used for the same body. */
export function earlierAnswer(read: ReadRow, bodyHash: string): Recorded | undefined {
  if (read.earlier_answer === null) {
    return undefined;
  }
  if (read.earlier_body_hash !== bodyHash) {
    throw new ProblemError(
      'idempotency-key-reused',
      'This Idempotency-Key belongs to a command with another body. Use a new key for a new command.',
    );
  }
  return { kind: 'recorded', receipt: JSON.parse(read.earlier_answer) as Receipt, repeated: true };
}

/** A case as the read brings it, parsed. */
export interface StoredCase {
  readonly organId: string;
  readonly number: string;
  readonly procedure: string;
  readonly profileHash: string;
  readonly calendarHash: string;
  readonly revision: number;
  readonly headHash: string;
  readonly snapshot: Snapshot;
}

/** @throws ProblemError `case-not-found` when the read found none. */
export function storedCase(read: ReadRow, caseId: string): StoredCase {
  if (
    read.organ_id === null ||
    read.procedure === null ||
    read.profile_hash === null ||
    read.calendar_hash === null ||
    read.revision === null ||
    read.head_hash === null ||
    read.snapshot === null
  ) {
    throw new ProblemError(
      'case-not-found',
      `There is no decision ${caseId}. Look it up in GET /v1/decisions.`,
    );
  }
  return {
    organId: read.organ_id,
    number: read.number ?? '',
    procedure: read.procedure,
    profileHash: read.profile_hash,
    calendarHash: read.calendar_hash,
    revision: read.revision,
    headHash: read.head_hash,
    snapshot: JSON.parse(read.snapshot) as Snapshot,
  };
}

function changedMeanwhile(expected: number, actual: number): ProblemError {
  return new ProblemError(
    'case-changed-meanwhile',
    `The case stands at revision ${String(actual)}, the command was written for ${String(expected)}. Read it again and decide anew.`,
    { revision: actual },
  );
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}
