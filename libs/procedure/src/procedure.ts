import type { AnyStateMachine } from 'xstate';

import { BEFORE_STAGE, BEFORE_SYSTEM } from './core-duties.js';
import type { CommandSpec, CommandSpecs, RoleSpec } from './command.js';
import type { Command, CoreFacts, Given, OrganQuestion, Profile, Question } from './given.js';
import { compile, type MachineEvent } from './machine.js';
import type { Entry, Fold } from './entry.js';
import type { MissingDocument, QuestionSpec } from './file-and-questions.js';
import type { AnyRequirement } from './requirement.js';
import {
  readingsOf,
  RESTATEMENT_CONFIRMED,
  restates,
  WHICH_STANDS,
  withRestatement,
  withConfirmed,
  type OnRecord,
} from './restating.js';
import type { Reading } from './reading.js';
import { allStates, type StateSpec } from './state.js';
import type { Json, JsonObject, Words } from './words.js';

/** Computes the values of an effect once, so that replay finds them in the event. */
export type ResolveEffect<F> = (params: JsonObject, facts: F, entry: Entry) => Json;

/** What lists show of a case. */
export interface CaseListing {
  readonly title: string;
  /** The units concerned. */
  readonly unitIds: readonly string[];
  /** How it ended; `null` while it runs. */
  readonly ending: string | null;
  /** The document number (发文字号) that it was issued under, in its one form. */
  readonly issueNumber?: string;
}

/** How the cases of a procedure are named, found and listed. */
export interface CaseSpec<F extends CoreFacts> {
  /** Their address: `decisions` for `/v1/decisions`. */
  readonly collection: string;
  readonly title: Words;
  /** What follows the organ's own word in their numbers: 保政 + 决 +〔2026〕12号. */
  readonly numberWord: string;
  readonly listing: (facts: F) => CaseListing;
  /** What other cases see of it when they ask. */
  readonly shows?: (facts: F) => Json;
}

/** A correction of an entry, as it is shown beside it. */
export interface CorrectionNoted {
  /** The entry that is corrected. */
  readonly revision: number;
  readonly says: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
  /** Who confirmed it against which paper; until then the entry itself counts. */
  readonly confirmed: {
    readonly by: string;
    readonly on: string;
    readonly document: string;
  } | null;
}

/** How matters from before the system are entered (存量补录). */
export interface ImportSpec<F> {
  /** The units whose matter it is: whoever belongs to one of them does not enter it. */
  readonly ownUnits: (facts: F) => readonly string[];
  /** Whether the matter was started: what was not is proposed in the ordinary way. */
  readonly isStarted: (facts: F) => boolean;
  /** The commands that settle what was found when it was entered, and so are never part of its past. */
  readonly never: readonly string[];
  /** The requirements that hold back even what is entered from before: what must not come in at all. */
  readonly holding: readonly string[];
}

/** A procedure version as it is written down. */
export interface ProcedureSpec<F extends CoreFacts> {
  readonly id: string;
  readonly version: number;
  readonly title: Words;
  readonly cases: CaseSpec<F>;
  /** Left out: no case of it is from before the system. */
  readonly imports?: ImportSpec<F>;
  /** The law's stages in their order, with the law's own names. */
  readonly stages: Readonly<Record<string, Words>>;
  readonly roles: Readonly<Record<string, RoleSpec<F>>>;
  /** The command that opens a case. */
  readonly opening: string;
  readonly commands: CommandSpecs;
  readonly folds: Readonly<Record<string, Fold<F, never>>>;
  readonly requirements: readonly AnyRequirement<F>[];
  /** The open words of the law, by the key under which they are determined. */
  readonly questions: Readonly<Record<string, QuestionSpec>>;
  readonly effects: Readonly<Record<string, ResolveEffect<F>>>;
  /** What other cases are asked before the command is decided: whether they would take what follows. */
  readonly asks?: (facts: F, command: Command, given: Given) => readonly Question[];
  /** What is read of the organ before the command is decided. */
  readonly asksOrgan?: (facts: F, command: Command, given: Given) => OrganQuestion | undefined;
  /** The kinds of documents a case holds, in the order of its file (卷内目录). */
  readonly documentKinds: Readonly<Record<string, Words>>;
  /** What the file lacks, by what was done so far (art. 33). */
  readonly missingFromFile: (facts: F) => readonly MissingDocument[];
  /** By fact that may be stated twice: whether the happening that it states is on record already. */
  readonly onRecord?: Readonly<Record<string, OnRecord<F, never>>>;
  /** What was added to earlier entries to correct them; they themselves stay as they are. */
  readonly correctionsIn?: (facts: F) => readonly CorrectionNoted[];
  /** `main` first; the others run beside it on the same facts. */
  readonly machines: Readonly<Record<string, StateSpec>>;
  readonly initialFacts: F;
  /** The parameters that one case is decided by, out of those of its organ; left out: the organ's. */
  readonly rules?: (facts: F, profile: Profile) => Profile;
}

/** One machine of a procedure, compiled. */
export interface ProcedureMachine {
  readonly name: string;
  readonly root: StateSpec;
  readonly compiled: AnyStateMachine;
}

/** A procedure version, ready to decide. */
export interface Procedure<F extends CoreFacts = CoreFacts> extends ProcedureSpec<F> {
  readonly key: string;
  readonly compiled: readonly ProcedureMachine[];
  machineFor(type: string): ProcedureMachine | undefined;
  requirement(id: string): AnyRequirement<F>;
  /** The states in which a command is possible, as `machine.path`. */
  statesAccepting(type: string): readonly string[];
  command(type: string): CommandSpec | undefined;
  /** How else the facts may be read while what was stated twice waits to be confirmed. */
  readings(facts: F, given: Given): readonly Reading<F>[];
}

/**
 * Prepares a procedure version for `decide`.
 *
 * @throws TypeError when a name in it stands for nothing: a command without a record, a transition
 * that names an unknown requirement, effect or state.
 */
export function defineProcedure<F extends CoreFacts>(spec: ProcedureSpec<F>): Procedure<F> {
  const fold = (facts: object, { type, payload, given, checked }: MachineEvent): object => {
    const record = spec.folds[type];
    if (record === undefined) {
      throw new TypeError(`No record is written for the command "${type}".`);
    }
    const reasons = Object.fromEntries(
      Object.values(checked).flatMap(({ id, reason }) =>
        reason === undefined ? [] : [[id, reason]],
      ),
    );
    const entry = { payload: payload as never, given, reasons };
    if (restates(spec, facts as F, { ...entry, type })) {
      return withRestatement(facts as F, { ...entry, type });
    }
    return type === RESTATEMENT_CONFIRMED
      ? withConfirmed(spec, facts as F, entry)
      : record(facts as F, entry);
  };
  const compiled = Object.entries(spec.machines).map(([name, root]) => ({
    name,
    root,
    compiled: compile(name, root, fold),
  }));
  const accepting = statesByCommand(spec.machines);
  const requirements = new Map<string, AnyRequirement<F>>(
    [BEFORE_STAGE, BEFORE_SYSTEM, ...spec.requirements].map((one) => [one.id, one]),
  );
  return {
    ...spec,
    key: `${spec.id}@${String(spec.version)}`,
    correctionsIn: (facts) => [...(spec.correctionsIn?.(facts) ?? []), ...restatedIn(spec, facts)],
    readings: (facts, given) => readingsOf(spec, facts, given),
    compiled,
    machineFor: (type) => {
      const machine = accepting.get(type)?.[0]?.split('/')[0];
      return compiled.find((one) => one.name === machine);
    },
    requirement: (id) => {
      const found = requirements.get(id);
      if (found === undefined) {
        throw new TypeError(`The procedure ${spec.id} has no requirement "${id}".`);
      }
      return found;
    },
    statesAccepting: (type) => accepting.get(type) ?? [],
    command: (type) => (Object.hasOwn(spec.commands, type) ? spec.commands[type] : undefined),
  };
}

/** What was stated again, as it is shown beside its entry. */
const restatedIn = <F extends CoreFacts>(
  { commands }: Pick<ProcedureSpec<F>, 'commands'>,
  { restated = [] }: CoreFacts,
): readonly CorrectionNoted[] =>
  restated.map(({ entry, type, given, settled }) => ({
    revision: entry,
    says: `${commands[type]?.title.zh ?? type}：同一事实重新填报，原填报与本次填报并存，${
      settled === null ? '确认前以较不利的为准' : WHICH_STANDS[settled.stands].zh
    }`,
    reason: '同一事实重新填报',
    by: given.actor.personId,
    on: given.recordedOn,
    confirmed: settled,
  }));

function statesByCommand(machines: Readonly<Record<string, StateSpec>>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [machine, root] of Object.entries(machines)) {
    for (const [path, state] of [['', root] as const, ...allStates(root)]) {
      for (const type of Object.keys(state.on ?? {})) {
        found.set(type, [...(found.get(type) ?? []), `${machine}/${path}`]);
      }
    }
  }
  return found;
}
