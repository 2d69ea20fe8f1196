import {
  liveDaysOf,
  namedThen,
  recordImport,
  type CaseOpening,
  type NamedThen,
  type PersonalContent,
} from '#libs/case-store';
import { authorityDay } from '#libs/legal-time';
import { ProblemError } from '#libs/problems';
import {
  blankSnapshot,
  decide,
  IMPORT_ROLE,
  type Command,
  type DoneBy,
  type Given,
  type Procedure,
  type Snapshot,
} from '#libs/procedure';

import { CHAIN_START } from './record/canonical.js';
import { currentOf, type Engine } from './engine.js';
import { earlierAnswer, readOne, type Recorded } from './execute-command.js';
import { withForeseen } from './foresee.js';
import { gatherGiven, type Caller, type StepThen } from './given.js';
import { assertBefore, assertForeign, assertLive, assertStarted } from './import-bounds.js';
import { withOrgan } from './of-organ.js';
import { assertListed, rulesOf } from './open-case.js';
import { caseOpening } from './opening.js';
import { shielded } from './record/personal.js';
import type { PinnedRules } from './rules/rules.js';
import { recordOf } from './record/record-of.js';
import { refusalProblem } from './refusals/refusal-problem.js';

/** One step of a matter's course before the system, with its true time. */
export interface ImportedStep {
  readonly command: Command;
  readonly occurredAt: string;
  /** Who took it then, a person by id or by name and a unit by id; what nobody knows is left out. */
  readonly doneBy: DoneBy;
  /** The document that shows it; left out where none is known (不详). */
  readonly shownBy?: string;
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
  /** Keeps the contents of its papers, once every step is accepted and before any is recorded. */
  readonly keep?: () => Promise<void>;
}

/** What one step writes; the first opens the case. */
type Prepared = ReturnType<typeof recordOf> & { readonly opening: CaseOpening };

/**
 * Enters a running matter with its course so far (存量补录), whole or not at all.
 *
 * Rules that were broken then raise defects instead of refusing: what happened, happened. What is not
 * shown stands as a gap. Only what lies before the organ's first day here is entered so, only a matter
 * that was started, and by nobody of the units whose matter it is.
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
    throw new ProblemError('import-refused', {
      zh: '补录至少应当含有开始案件的一步',
      en: 'An import has at least the opening step.',
    });
  }
  await order.keep?.();
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
  organId?: string,
): Promise<void> {
  const command = { type: '', payload: {} };
  const read = await readOne(engine, { caseId: null, caller, idempotencyKey: '', command });
  const may = (read.mandates ?? []).some(
    ({ role, organId: held }) => role === IMPORT_ROLE && (organId ?? held) === held,
  );
  if (!may) {
    throw new ProblemError(
      'not-permitted',
      {
        zh: '补录由补录人员办理，请由本机关补录人员办理',
        en: 'Imports are for importers. Ask one of the organ.',
      },
      {
        roles: [{ role: IMPORT_ROLE }],
      },
    );
  }
}

/** The order's own key is the first step's, whose kept answer is the last receipt. */
function keyOf(order: ImportOrder, index: number): string {
  return index === 0 ? order.idempotencyKey : `${order.idempotencyKey}#${String(index)}`;
}

/** The import as far as it is prepared. */
interface Course {
  readonly procedure: Procedure;
  readonly caseId: string;
  readonly liveOn: string;
  readonly named: NamedThen;
  readonly known: PersonalContent[];
}

async function prepare(engine: Engine, order: ImportOrder): Promise<readonly Prepared[]> {
  const course: Course = {
    procedure: currentOf(engine, order.procedure),
    caseId: engine.newId(),
    liveOn: assertLive(await liveDaysOf(engine.pool, order.organId)),
    named: await namedOf(engine, order),
    known: [],
  };
  const prepared: Prepared[] = [];
  let snapshot: Snapshot = blankSnapshot(course.procedure);
  let previousHash = CHAIN_START;
  for (const [index, step] of order.steps.entries()) {
    const at = { order, course, index, step, snapshot, previousHash };
    const made = await prepareStep(engine, at);
    prepared.push(made);
    snapshot = JSON.parse(made.record.snapshot) as Snapshot;
    previousHash = made.receipt.hash;
  }
  assertStarted(course.procedure, snapshot);
  return prepared;
}

interface At {
  readonly order: ImportOrder;
  readonly course: Course;
  readonly index: number;
  readonly step: ImportedStep;
  readonly snapshot: Snapshot;
  readonly previousHash: string;
}

/** One step, decided by the rules of its day. */
async function prepareStep(engine: Engine, at: At): Promise<Prepared> {
  const { order, course, index, step, snapshot, previousHash } = at;
  const { procedure, caseId, known } = course;
  const rules = await rulesThen(engine, order.organId, authorityDay(step.occurredAt));
  const given = await givenThen(engine, at, rules);
  assertBefore(course.liveOn, { command: step.command, given, procedure }, index);
  const { command, personal } = shielded(engine, { procedure, command: step.command }, known);
  known.push(...personal);
  const accepted = decide(procedure, snapshot, { command, given });
  if (accepted.kind === 'refused') {
    const problem = refusalProblem(procedure, step.command.type, accepted);
    const { words } = problem;
    const said = {
      zh: `第${String(index)}步：${words.zh}`,
      en: `Step ${String(index)}: ${words.en}`,
    };
    throw new ProblemError(
      'import-refused',
      { ...words, ...said },
      {
        ...problem.extra,
        because: problem.code,
        step: index,
      },
    );
  }
  assertForeign(procedure, { snapshot: accepted.snapshot, given }, index);
  const made = recordOf({
    ...rules,
    procedure,
    caseId,
    previousHash,
    ...{ command, personal },
    given,
    accepted,
    before: snapshot,
    caller: order.caller,
    idempotencyKey: keyOf(order, index),
    bodyHash: order.bodyHash,
  });
  return { ...made, opening: caseOpening({ command, given }, procedure) };
}

/** Everything outside the case, as it is for this step. */
async function givenThen(engine: Engine, at: At, rules: PinnedRules): Promise<Given> {
  const { order, course, index, step, snapshot } = at;
  const gathered = gatherGiven({
    read: await readStep(engine, order, index),
    organId: order.organId,
    revision: index + 1,
    caller: order.caller,
    stated: { occurredAt: step.occurredAt, lateBecause: order.reason },
    rules,
    imported: thenOf(step, course.named, index),
  });
  const { facts } = snapshot;
  const { procedure } = course;
  const ofOrgan = procedure.asksOrgan?.(facts, step.command, gathered);
  const known = await withOrgan(engine, gathered, ofOrgan);
  const questions = procedure.asks?.(facts, step.command, known) ?? [];
  return withForeseen(engine, known, { caseId: '', questions });
}

async function rulesThen(engine: Engine, organId: string, day: string): Promise<PinnedRules> {
  return (await engine.rules.onDay(organId, day)) ?? rulesOf(engine, organId);
}

const namedOf = (engine: Engine, { organId, steps }: ImportOrder): Promise<NamedThen> =>
  namedThen(engine.pool, {
    organId,
    people: steps.flatMap(({ doneBy: { personId } }) => (personId === undefined ? [] : [personId])),
    units: steps.flatMap(({ doneBy: { unitId } }) => (unitId === undefined ? [] : [unitId])),
  });

/**
 * Who took the step: whoever has an account is meant by his name too, so that he is found on both sides
 * of a matter however he is written.
 *
 * @throws ProblemError `reference-unknown` for a unit that the organ does not have, or a name of several.
 */
function thenOf(
  { doneBy: { role, ...doneBy }, shownBy }: ImportedStep,
  named: NamedThen,
  index: number,
): StepThen {
  const person = doneBy.personId === undefined ? null : personCalled(named, doneBy.personId, index);
  const unit = doneBy.unitId === undefined ? null : unitUnder(named, doneBy.unitId, index);
  return {
    doneBy: {
      ...(person === null ? {} : { personId: person.id }),
      ...(unit === null ? {} : { unitId: unit.id }),
      ...(role === undefined ? {} : { role }),
    },
    ...(shownBy === undefined ? {} : { shownBy }),
    names: {
      people: person === null ? {} : { [person.id]: person.name },
      units: unit === null ? {} : { [unit.id]: unit.name },
    },
  };
}

interface Called {
  readonly id: string;
  readonly name: string;
}

function unitUnder({ units }: NamedThen, id: string, index: number): Called {
  const name = units[id];
  if (name === undefined) {
    throw new ProblemError(
      'reference-unknown',
      {
        zh: `该机关没有编号为“${id}”的单位，请核对单位编号`,
        en: `The organ has no unit "${id}". Check its id.`,
      },
      {
        about: [`/steps/${String(index)}/unit`],
      },
    );
  }
  return { id, name };
}

/** The one who has the id or the name; a name that nobody here has stands for itself, in one form. */
function personCalled({ people }: NamedThen, said: string, index: number): Called {
  const found = people[said] ?? [];
  const own = found.find(({ id }) => id === said);
  if (own === undefined && found.length > 1) {
    throw new ProblemError(
      'reference-unknown',
      {
        zh: '该机关有数人同名，请以编号写明是哪一人',
        en: 'Several people have this name; name one of them by id.',
      },
      { about: [`/steps/${String(index)}/by`] },
    );
  }
  const plain = said.normalize('NFKC').replaceAll(/\s/gu, '');
  return own ?? found[0] ?? { id: plain, name: plain };
}
