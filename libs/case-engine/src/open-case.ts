import { ProblemError } from '#libs/problems';
import { blankSnapshot, decide, organQuestionOf, type Command } from '#libs/procedure';

import { CHAIN_START } from './record/canonical.js';
import type { Opening } from './command-store.js';
import { currentOf, type CommandEngine } from './engine.js';
import { earlierAnswer, readOne, type CaseRefusal, type Recorded } from './execute-command.js';
import { withForeseen } from './foresee.js';
import { gatherGiven, type Caller, type StatedTime } from './given.js';
import { withOrgan } from './of-organ.js';
import { caseOpening } from './opening.js';
import { shielded } from './record/personal.js';
import { recordOf } from './record/record-of.js';
import type { PinnedRules } from './rules/rules.js';

/** The command that opens a case. */
export interface OpeningCommand {
  /** The id of the procedure; its current version opens the case. */
  readonly procedure: string;
  readonly organId: string;
  readonly caller: Caller;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  readonly command: Command;
  readonly stated: StatedTime;
}

/**
 * Opens a case by the procedure's opening command, in one read and one writing statement.
 *
 * @throws ProblemError `reference-unknown` for an organ or catalogue item that does not exist,
 * `idempotency-key-reused`, `catalogue-exists`.
 */
export async function openCase(
  engine: CommandEngine,
  opening: OpeningCommand,
): Promise<Recorded | CaseRefusal> {
  const read = await readOne(engine, { ...opening, caseId: null });
  const earlier = earlierAnswer(read, opening.bodyHash);
  if (earlier !== undefined) {
    return earlier;
  }
  const rules = await rulesOf(engine, opening.organId);
  const gathered = gatherGiven({
    read,
    organId: opening.organId,
    revision: 1,
    caller: opening.caller,
    stated: opening.stated,
    rules,
    imported: false,
  });
  const procedure = currentOf(engine, opening.procedure);
  const asked = { command: opening.command, given: gathered };
  const ofOrgan = organQuestionOf(procedure, procedure.initialFacts, asked);
  const known = await withOrgan(engine, gathered, ofOrgan);
  const questions = procedure.asks?.(procedure.initialFacts, opening.command, known) ?? [];
  const given = await withForeseen(engine, known, { caseId: '', questions });
  const { command, personal } = shielded(engine, { procedure, command: opening.command }, []);
  const accepted = decide(procedure, blankSnapshot(procedure), { command, given });
  if (accepted.kind === 'refused') {
    return { ...accepted, procedure };
  }
  const caseId = engine.newId();
  const { record, receipt } = recordOf({
    ...opening,
    ...rules,
    ...{ command, personal },
    procedure,
    caseId,
    previousHash: CHAIN_START,
    given,
    accepted,
  });
  const became = await engine.store.open(record, caseOpening({ command, given }, procedure));
  assertListed(became !== 'not-listed');
  return became === 'opened'
    ? { kind: 'recorded', receipt, repeated: false }
    : afterLosing(engine, opening, became);
}

/** What was there already: the same opening sent twice gets its answer; a second catalogue none. */
async function afterLosing(
  engine: CommandEngine,
  opening: OpeningCommand,
  became: Opening,
): Promise<Recorded> {
  const read = await readOne(engine, { ...opening, caseId: null });
  const again = earlierAnswer(read, opening.bodyHash);
  if (again !== undefined) {
    return again;
  }
  if (became === 'catalogue-exists') {
    throw new ProblemError('catalogue-exists', {
      zh: '该机关已有本年度目录，请在该目录中办理，见 GET /v1/catalogues',
      en: 'The organ has a catalogue of this year already. Find it in GET /v1/catalogues.',
    });
  }
  throw new TypeError('A key that was taken must have an answer.');
}

/** The rules in force for an organ. */
export async function rulesOf(engine: CommandEngine, organId: string): Promise<PinnedRules> {
  const rules = await engine.rules.inForce(organId);
  if (rules === undefined) {
    throw new ProblemError(
      'reference-unknown',
      {
        zh: `没有编号为“${organId}”的机关，请核对机关编号`,
        en: `There is no organ "${organId}". Check its id.`,
      },
      {
        about: ['/organId'],
      },
    );
  }
  return rules;
}

/** The statement opens nothing when the catalogue item is not one of the organ. */
export function assertListed(listed: boolean): void {
  if (!listed) {
    throw new ProblemError(
      'reference-unknown',
      {
        zh: '该机关的目录没有该事项，现有事项见 GET /v1/catalogue',
        en: 'The organ has no such catalogue item. Look it up in GET /v1/catalogue.',
      },
      { about: ['/payload/catalogueItem'] },
    );
  }
}
