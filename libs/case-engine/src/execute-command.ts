import type { ReadRow } from '#libs/case-store';
import { ProblemError } from '#libs/problems';
import {
  decide,
  issueNumbersIn,
  organQuestionOf,
  possibilities,
  referencesIn,
  waysFrom,
  type Command,
  type Procedure,
  type Refused,
  type Ways,
} from '#libs/procedure';

import { beyondTheHead } from './damaged.js';
import { procedureOf, type CommandEngine } from './engine.js';
import { withForeseen } from './foresee.js';
import { callerId, gatherGiven, type Caller, type StatedTime } from './given.js';
import { withOrgan } from './of-organ.js';
import { isPersonal, shielded } from './record/personal.js';
import { recordOf, type Receipt } from './record/record-of.js';
import { caseNotFound, storedCase } from './stored-case.js';

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
  /** The case on whose record it stands; never of an edge. */
  readonly conveyedFrom?: string;
}

/** A refusal, with what explains it: the version of the procedure, and the ways on from here. */
export interface CaseRefusal extends Refused {
  readonly procedure: Procedure;
  /** Absent where no case stands yet. */
  readonly ways?: Ways;
}

/** The command is on the record; `repeated` when it already was. */
export interface Recorded {
  readonly kind: 'recorded';
  readonly receipt: Receipt;
  readonly repeated: boolean;
}

/**
 * Carries one command out: read, decide, record in one statement. Every change of a case goes
 * through here.
 *
 * @returns what was recorded, or the procedure's refusal.
 * @throws ProblemError `case-not-found`, `case-changed-meanwhile`, `idempotency-key-reused`,
 * `record-damaged` where what is stored cannot be what the events have made.
 */
export async function executeCommand(
  engine: CommandEngine,
  command: CaseCommand,
): Promise<Recorded | CaseRefusal> {
  const read = await readOne(engine, command);
  return earlierAnswer(read, command.bodyHash) ?? executeOn(engine, command, read);
}

/**
 * Carries out a command that was not given before, on what was read for it: for an edge that looks at
 * the version of the case in between.
 *
 * @throws ProblemError `case-not-found`, `case-changed-meanwhile`.
 */
export async function executeOn(
  engine: CommandEngine,
  command: CaseCommand,
  read: ReadRow,
): Promise<Recorded | CaseRefusal> {
  const drafted = await draftOn(engine, command, read);
  if (drafted.kind === 'refused') {
    return drafted;
  }
  const [isRecorded] = await engine.store.record([drafted.record]);
  if (isRecorded === true) {
    return { kind: 'recorded', receipt: drafted.receipt, repeated: false };
  }
  // Somebody was faster: the same command sent twice gets its answer, another one starts over.
  const again = await readOne(engine, command);
  const earlier = earlierAnswer(again, command.bodyHash);
  if (earlier !== undefined) {
    return earlier;
  }
  if (again.revision !== command.expectedRevision) {
    throw changedMeanwhile(command.expectedRevision, again.revision ?? command.expectedRevision);
  }
  return recordAnew(engine, command, again);
}

/**
 * The case is as it was, and yet the command was not written: another took the document number, and
 * that is what it is now refused for, or an event stands already where this one would.
 */
async function recordAnew(
  engine: CommandEngine,
  command: CaseCommand,
  read: ReadRow,
): Promise<Recorded | CaseRefusal> {
  const drafted = await draftOn(engine, command, read);
  if (drafted.kind === 'refused') {
    return drafted;
  }
  const [isRecorded] = await engine.store.record([drafted.record]);
  if (isRecorded === true) {
    return { kind: 'recorded', receipt: drafted.receipt, repeated: false };
  }
  const again = await readOne(engine, command);
  const earlier = earlierAnswer(again, command.bodyHash);
  if (earlier !== undefined) {
    return earlier;
  }
  throw again.revision === command.expectedRevision
    ? beyondTheHead(command.expectedRevision)
    : changedMeanwhile(command.expectedRevision, again.revision ?? command.expectedRevision);
}

/** What an accepted command would write and answer. */
export interface Drafted extends ReturnType<typeof recordOf> {
  readonly kind: 'drafted';
}

/**
 * Decides on what was read; what is to be recorded is not yet.
 *
 * @throws ProblemError `case-not-found`, `case-changed-meanwhile`.
 */
export async function draftOn(
  engine: CommandEngine,
  command: CaseCommand,
  read: ReadRow,
): Promise<Drafted | CaseRefusal> {
  const stored = storedCase(read);
  const procedure = procedureOf(engine, stored.procedure);
  if (stored.revision !== command.expectedRevision) {
    throw changedMeanwhile(command.expectedRevision, stored.revision);
  }
  const rules = await engine.rules.pinned(stored.profileHash, stored.calendarHash);
  const { caller, stated, conveyedFrom } = command;
  const gathered = gatherGiven({
    read,
    organId: stored.organId,
    revision: stored.revision + 1,
    caller,
    stated,
    rules,
    imported: false,
    ...(conveyedFrom === undefined ? {} : { conveyedFrom }),
  });
  const { facts } = stored.snapshot;
  const asked = { command: command.command, given: gathered };
  const ofOrgan = organQuestionOf(procedure, facts, asked);
  const known = await withOrgan(engine, gathered, ofOrgan);
  const questions = procedure.asks?.(facts, command.command, known) ?? [];
  const given = await withForeseen(engine, known, { caseId: command.caseId, questions });
  const { command: recorded, personal } = isPersonal(procedure, command.command)
    ? shielded(
        engine,
        { procedure, command: command.command },
        await engine.store.personalOf(command.caseId),
      )
    : { command: command.command, personal: [] };
  const decided = decide(procedure, stored.snapshot, { command: recorded, given });
  if (decided.kind === 'refused') {
    const ways = waysFrom(procedure, stored.snapshot, () =>
      possibilities(procedure, stored.snapshot, given),
    );
    return { ...decided, procedure, ways };
  }
  const previousHash = stored.headHash;
  const acceptance = {
    ...{ ...command, ...rules, procedure, previousHash, given, personal },
    ...{ command: recorded, accepted: decided, before: stored.snapshot },
  };
  return { kind: 'drafted', ...recordOf(acceptance) };
}

/** The one read before a decision: the case, if there is one, and what the decision looks at beside it. */
export async function readOne(
  engine: CommandEngine,
  asked: Pick<CaseCommand, 'caller' | 'idempotencyKey' | 'command'> & {
    readonly caseId: string | null;
  },
): Promise<ReadRow> {
  const ids = referencedIds(engine, asked.command);
  return engine.store.read({
    caseId: asked.caseId,
    caller: callerId(asked.caller),
    idempotencyKey: asked.idempotencyKey,
    ...ids,
  });
}

/** What can be asked for without a fault of the database, whatever the payload holds. */
const ID = /^[^\0]{1,200}$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The ids that the payload names by the fields of any version that knows the command.
 *
 * The read itself tells which version the case is in, and a second read for that would double the
 * way to the database. So it asks for what any version could mean: an id too many is harmless,
 * because `decide` looks up only the references of the case's own version.
 */
function referencedIds(engine: CommandEngine, { type, payload }: Command) {
  const versions = [...engine.procedures.values()].map(
    (procedure) => procedure.command(type)?.fields ?? {},
  );
  const references = versions.flatMap((fields) => referencesIn(fields, payload));
  const numbers = versions.flatMap((fields) => issueNumbersIn(fields, payload));
  const idsOf = (kind: string, form: RegExp): readonly string[] =>
    [...new Set(references.filter((one) => one.kind === kind).map(({ id }) => id))].filter((id) =>
      form.test(id),
    );
  return {
    units: idsOf('unit', ID),
    people: idsOf('person', ID),
    decisions: idsOf('decision', UUID),
    issueNumbers: [...new Set(numbers)].filter((one) => ID.test(one)),
    startedDecisions: [...engine.procedures.values()].some(
      (procedure) => procedure.command(type)?.looksAt === 'startedDecisions',
    ),
  };
}

/** The first answer to this key, if it was used for the same body. */
export function earlierAnswer(read: ReadRow, bodyHash: string): Recorded | undefined {
  if (read.earlier_answer === null) {
    return undefined;
  }
  if (read.earlier_body_hash !== bodyHash) {
    throw new ProblemError('idempotency-key-reused', {
      zh: '该幂等键已用于另一请求正文，新的操作请使用新的键',
      en: 'This Idempotency-Key belongs to a command with another body. Use a new key for a new command.',
    });
  }
  return { kind: 'recorded', receipt: JSON.parse(read.earlier_answer) as Receipt, repeated: true };
}

/**
 * The version of the procedure that the case is in, by what was read.
 *
 * @throws ProblemError `case-not-found` when the read found none.
 */
export function versionOf(engine: CommandEngine, read: ReadRow): Procedure {
  if (read.procedure === null) {
    throw caseNotFound();
  }
  return procedureOf(engine, read.procedure);
}

/** Somebody was faster. */
export function changedMeanwhile(expected: number, actual: number): ProblemError {
  return new ProblemError(
    'case-changed-meanwhile',
    {
      zh: `案件已变更至第${String(actual)}版，本操作依据第${String(expected)}版作出，请重新读取案件后再办理`,
      en: `The case stands at revision ${String(actual)}, the command was written for ${String(expected)}. Read it again and decide anew.`,
    },
    { revision: actual },
  );
}
