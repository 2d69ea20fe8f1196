import type { CommandSpec } from './command.js';
import { fieldFaults } from './field-faults.js';
import { actingThen, askedOf, isHeldBack } from './before-system.js';
import { NONE, referencesIn, type Reference } from './fields.js';
import { defectsMended, defectsRaised } from './defect-course.js';
import type { Defect } from './defect.js';
import type { Command, CoreFacts, Given } from './given.js';
import type { MachineEvent } from './machine.js';
import { underOwnRules } from './own-rules.js';
import { permits } from './permission.js';
import type { Procedure, ProcedureMachine } from './procedure.js';
import { check, type Checked, type View } from './requirement.js';
import { restates } from './restating.js';
import { activeStates, positionOf, restore, type EntryMark, type Snapshot } from './snapshot.js';
import { unsettledRegions } from './state.js';
import { earlyDefects, timeFault, type Stating } from './stated-days.js';
import { take } from './take.js';
import { transitionOf } from './transition.js';
import { knownOf, notShown } from './unknown.js';
import type { Fault, Json, JsonObject } from './words.js';

/** An effect with its values computed. */
export interface Effect {
  readonly type: string;
  readonly values: Json;
}

export interface Accepted<F extends CoreFacts = CoreFacts> {
  readonly kind: 'accepted';
  readonly snapshot: Snapshot<F>;
  readonly effects: readonly Effect[];
  readonly checked: readonly Checked[];
  readonly raised: readonly Defect[];
  /** States entered and left, as `machine/path`. */
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

export type RefusalCode =
  | 'command-unknown'
  | 'not-permitted'
  | 'not-imported'
  | 'out-of-turn'
  | 'time-in-future'
  | 'time-before-stage'
  | 'late-without-reason'
  | 'reference-unknown'
  | 'request-invalid'
  | 'event-not-allowed';

export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  /** For `event-not-allowed`: every requirement that holds the command back. */
  readonly unmet: readonly Checked[];
  /** For `event-not-allowed`: every requirement that was asked. */
  readonly checked: readonly Checked[];
  /** For `out-of-turn`: the states in which the command is possible. */
  readonly possibleIn: readonly string[];
  /** For `not-permitted`: the roles that may give the command. */
  readonly roles: readonly string[];
  /** For `reference-unknown`: JSON pointers into the payload. For a time: the day it must not be before. */
  readonly about: readonly string[];
  /** For `request-invalid`, and for the days of a payload: what is wrong, and where. */
  readonly faults: readonly Fault[];
}

/** A command with everything outside the case that the decision may look at. */
export interface Asked {
  readonly command: Command;
  readonly given: Given;
}

/**
 * Decides what a command does to a case, without doing it.
 *
 * Same arguments, same answer. A refusal is an expected answer and is returned; only a procedure
 * that breaks the house rules throws.
 */
export function decide<F extends CoreFacts>(
  procedure: Procedure<F>,
  snapshot: Snapshot<F>,
  asked: Asked,
): Accepted<F> | Refused {
  const { command } = asked;
  const given = underOwnRules(procedure, snapshot.facts, asked.given);
  const spec = procedure.command(command.type);
  const machine = procedure.machineFor(command.type);
  if (spec === undefined || machine === undefined) {
    return refused('command-unknown');
  }
  const turned = turnedAway(procedure, spec, { command, given, facts: snapshot.facts });
  if (turned !== undefined) {
    return turned;
  }
  const way = transitionOf(machine, snapshot, command.type);
  if (way === undefined) {
    return refused('out-of-turn', { possibleIn: procedure.statesAccepting(command.type) });
  }
  const acting = actingThen(given, spec);
  const stating = {
    spec,
    payload: command.payload,
    given: acting,
    machine,
    snapshot,
    from: way.from,
  };
  const fault = faultOf(stating, asked, snapshot.facts);
  if (fault !== undefined) {
    return fault;
  }
  const payload = knownOf(spec.fields, command.payload);
  const requirements = askedOf(way.step, given).map((id) => procedure.requirement(id));
  const answered = check(
    requirements,
    viewOf(procedure, stating, { command: { ...command, payload }, given: acting }),
    command.reasons ?? {},
  ).map((one) =>
    notShown(procedure.requirement(one.id), one, {
      fields: spec.fields,
      payload: command.payload,
      imported: given.imported === true,
    }),
  );
  const checked = [...answered, ...earlyDefects(stating, requirements, answered)];
  const unmet = checked.filter((one) => isHeldBack(procedure, one, given));
  return unmet.length > 0
    ? refused('event-not-allowed', { unmet, checked })
    : accept({ procedure, machine, snapshot, type: command.type, payload, given: acting, checked });
}

/** Why the command is not taken from whoever gives it, whatever it says. */
function turnedAway<F extends CoreFacts>(
  procedure: Procedure<F>,
  spec: CommandSpec,
  { command: { type }, given, facts }: Asked & { readonly facts: F },
): Refused | undefined {
  if (!permits(procedure, spec, { facts, given })) {
    return refused('not-permitted', { roles: spec.by });
  }
  const isOfPast = given.imported !== true || procedure.imports?.never.includes(type) !== true;
  return isOfPast ? undefined : refused('not-imported');
}

/** What cannot stand on the record, whatever the rules say of it. */
function faultOf(stating: Stating, asked: Asked, facts: CoreFacts): Refused | undefined {
  const { spec } = stating;
  return formFault(spec, asked) ?? stated(stating) ?? referenceFault(spec, facts, asked);
}

function viewOf<F extends CoreFacts>(
  procedure: Procedure<F>,
  { spec, payload, machine, snapshot }: Stating<F>,
  { command, given }: Asked,
): View<F> {
  return {
    facts: snapshot.facts,
    type: command.type,
    payload: command.payload,
    none: Object.keys(spec.fields).filter((name) => (payload as JsonObject)[name] === NONE),
    given,
    procedure,
    get unsettled() {
      return unsettledOf(machine, snapshot);
    },
  };
}

interface Acceptance<F extends CoreFacts> {
  readonly procedure: Procedure<F>;
  readonly machine: ProcedureMachine;
  readonly snapshot: Snapshot<F>;
  readonly type: string;
  /** What is known of what the command carries. */
  readonly payload: JsonObject;
  readonly given: Given;
  readonly checked: readonly Checked[];
}

function accept<F extends CoreFacts>(acceptance: Acceptance<F>): Accepted<F> {
  const { procedure, machine, snapshot, type, payload, given, checked } = acceptance;
  const state = restore(machine, snapshot);
  const event: MachineEvent = {
    type,
    payload,
    given,
    checked: Object.fromEntries(checked.map((one) => [one.id, one])),
  };
  const [next, actions] = take(machine.compiled, state, event);
  if (next === state) {
    throw new TypeError(`"${type}" was possible and yet was not handled.`);
  }
  const folded = (next.context as { facts: F }).facts;
  const recorded = { procedure, checked, given, type, payload };
  const raised = defectsRaised(recorded, folded);
  // Who only says it otherwise has done nothing anew.
  const again = restates(procedure, snapshot.facts, { type, payload, given });
  const left = again ? folded.defects : defectsMended(recorded, folded);
  const facts = { ...folded, defects: [...left, ...raised] };
  const machines = { ...snapshot.machines, [machine.name]: positionOf(machine, next) };
  const moved = movement(snapshot, { facts, machines, entered: {} }, given);
  return {
    kind: 'accepted',
    snapshot: { facts, machines, entered: moved.marks },
    effects: actions.map((action) => ({
      type: action.type,
      values: resolverOf(procedure, action.type)((action.params ?? {}) as never, facts, {
        payload,
        given,
      }),
    })),
    checked,
    raised,
    entered: moved.entered,
    left: moved.left,
  };
}

function resolverOf<F extends CoreFacts>(procedure: Procedure<F>, type: string) {
  const resolve = procedure.effects[type];
  if (resolve === undefined) {
    throw new TypeError(
      `The procedure ${procedure.key} names an effect "${type}" it does not have.`,
    );
  }
  return resolve;
}

/** Lists the regions that are not settled; the first machine's, whichever machine is asked. */
function unsettledOf(machine: ProcedureMachine, snapshot: Snapshot): readonly string[] {
  const position = snapshot.machines[machine.name];
  return position === undefined ? [] : unsettledRegions(machine.root, position.value);
}

function formFault(spec: CommandSpec, { command }: Asked): Refused | undefined {
  const faults = fieldFaults(spec.fields, command.payload);
  return faults.length === 0 ? undefined : refused('request-invalid', { faults });
}

function stated(stating: Stating): Refused | undefined {
  const fault = timeFault(stating);
  return fault === undefined ? undefined : refused(fault.code, fault);
}

function referenceFault(
  spec: CommandSpec,
  facts: CoreFacts,
  { command, given }: Asked,
): Refused | undefined {
  const unknown = referencesIn(spec.fields, command.payload).filter(
    (reference) => !isKnown(reference, facts, given),
  );
  return unknown.length === 0
    ? undefined
    : refused('reference-unknown', { about: unknown.map((reference) => reference.pointer) });
}

function isKnown({ kind, id, kinds }: Reference, facts: CoreFacts, given: Given): boolean {
  switch (kind) {
    case 'unit':
      return given.units.some((unit) => unit.id === id);
    case 'person':
      return given.people.includes(id);
    case 'decision':
      return (
        given.decisions?.some((one) => one.id === id && one.organId === given.organId) === true
      );
    case 'document': {
      const filed = facts.documents[id];
      return filed !== undefined && (kinds.length === 0 || kinds.includes(filed.kind));
    }
  }
}

function movement(before: Snapshot, after: Snapshot, given: Given) {
  const now = activeStates(after);
  const entered = now.filter((path) => before.entered[path] === undefined);
  const left = Object.keys(before.entered)
    .filter((path) => !now.includes(path))
    .sort();
  const mark: EntryMark = { revision: given.revision, on: given.occurredOn };
  const marks = Object.fromEntries(now.map((path) => [path, before.entered[path] ?? mark]));
  return { entered, left, marks };
}

function refused(code: RefusalCode, more: Partial<Omit<Refused, 'kind' | 'code'>> = {}): Refused {
  return {
    kind: 'refused',
    code,
    unmet: [],
    checked: [],
    possibleIn: [],
    roles: [],
    about: [],
    faults: [],
    ...more,
  };
}
