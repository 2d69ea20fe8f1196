import {
  demandsOf,
  met,
  probeOf,
  type CoreFacts,
  type Demand,
  type Procedure,
  type StateSpec,
  type Probe,
} from '#libs/procedure';

import { searchBreach, type Spared } from './safety.js';
import type { ProofSubject } from './subject.js';
import { touchedBy } from './touched.js';

/** One weakened procedure: a guard-list entry taken out, or a requirement that is always met. */
export interface Mutant {
  /** `removed decision/opening proposal.filed G01`, `always met G01`. */
  readonly id: string;
  readonly requirement: string;
  /** The entry that is taken out; `undefined`: the requirement is always met. */
  readonly entry: Demand | undefined;
}

/** How a mutant was judged; it survives when nothing killed it. */
export interface Judgement {
  readonly mutant: Mutant;
  /** The invariants that it breaks. */
  readonly invariants: readonly string[];
  /** The probe rows that it lets pass, as `command (nth row of the requirement)`. */
  readonly rows: readonly string[];
}

/**
 * Lists every mutant of a procedure version; of an amendment those that it touches: what it shares
 * with the version before it is judged there. One that changes where steps lead touches all.
 */
export function mutantsOf({
  procedure,
  amends,
}: Pick<ProofSubject, 'procedure' | 'amends'>): readonly Mutant[] {
  const all = everyMutant(procedure);
  if (amends === undefined) {
    return all;
  }
  const { everything, requirements, demands } = touchedBy({ procedure, amends });
  return all.filter(
    ({ requirement, entry }) =>
      everything ||
      (entry === undefined
        ? requirements.has(requirement)
        : demands.has(`${entry.state} ${entry.command} ${entry.requirement}`) ||
          isReworded(amends, procedure, requirement)),
  );
}

/** Whether the requirement itself was added or replaced, wherever it is demanded. */
const isReworded = (before: Procedure, after: Procedure, id: string): boolean =>
  before.requirements.find((one) => one.id === id) !== after.requirement(id);

function everyMutant(procedure: Procedure): readonly Mutant[] {
  return [
    ...demandsOf(procedure).map((entry) => ({
      id: `removed ${entry.state} ${entry.command} ${entry.requirement}`,
      requirement: entry.requirement,
      entry,
    })),
    ...procedure.requirements.map(({ id }) => ({
      id: `always met ${id}`,
      requirement: id,
      entry: undefined,
    })),
  ];
}

/**
 * Judges a mutant by the invariants that watch its requirement and by the rows that probe it.
 *
 * An invariant that does not watch the requirement was searched with its truth free, so it says the
 * same of the mutant; another requirement's row is not answered by this one.
 */
export function judge(subject: ProofSubject, mutant: Mutant): Judgement {
  const spares = sparesOf(mutant);
  return {
    mutant,
    invariants: subject.invariants
      .filter((one) => one.watches.includes(mutant.requirement))
      .filter((one) => searchBreach(subject, one, spares).breach !== undefined)
      .map((one) => one.id),
    rows: rowsThatPass(subject, mutant),
  };
}

export const survives = ({ invariants, rows }: Judgement): boolean =>
  invariants.length === 0 && rows.length === 0;

function sparesOf({ requirement, entry }: Mutant): Spared {
  return (from, command, id) =>
    id === requirement &&
    (entry === undefined || (entry.state === from && entry.command === command));
}

function rowsThatPass({ procedure, probes }: ProofSubject, mutant: Mutant): readonly string[] {
  const rows = probes.filter(
    (probe) =>
      probe.requirement === mutant.requirement &&
      (mutant.entry === undefined || probe.command === mutant.entry.command),
  );
  if (rows.length === 0) {
    return [];
  }
  const weakened = weaken(procedure, mutant);
  const demands = demandsOf(procedure);
  return rows
    .map((probe, index) => ({ probe, name: `${probe.command} (${String(index + 1)})` }))
    .filter(({ probe }) => {
      const states = demands
        .filter((one) => one.requirement === probe.requirement && one.command === probe.command)
        .filter((one) => mutant.entry === undefined || one.state === mutant.entry.state)
        .map((one) => one.state);
      return holds(procedure, probe, states) && !holds(weakened, probe, states);
    })
    .map(({ name }) => name);
}

/** Whether the breached row is held back in each of the states. */
function holds(procedure: Procedure, probe: Probe<CoreFacts>, states: readonly string[]): boolean {
  try {
    const outcomes = probeOf(procedure, probe, states);
    return (
      outcomes.length > 0 &&
      outcomes.every(({ breached }) => breached?.answer === 'unmet' || breached?.answer === 'needs')
    );
  } catch (error) {
    // What a requirement keeps out may be more than the records after it can take.
    if (error instanceof TypeError) {
      return false;
    }
    throw error;
  }
}

/**
 * The procedure with the mutant in it, for its checks: they are read of the requirements and of the
 * states as written. What XState compiled stays, and stands in for nothing that a row looks at.
 */
function weaken(procedure: Procedure, { requirement, entry }: Mutant): Procedure {
  if (entry === undefined) {
    const always = { needs: [], applies: () => true, answer: () => met };
    return {
      ...procedure,
      requirement: (id) => {
        const one = procedure.requirement(id);
        return id === requirement ? { ...one, ...always } : one;
      },
    };
  }
  const machines = procedure.compiled.map((machine) => ({
    ...machine,
    root: withoutEntry(machine.root, `${machine.name}/`, entry),
  }));
  return {
    ...procedure,
    machineFor: (type) => {
      const name = procedure.machineFor(type)?.name;
      return machines.find((machine) => machine.name === name);
    },
  };
}

function withoutEntry(state: StateSpec, at: string, entry: Demand): StateSpec {
  const states = Object.entries(state.states ?? {}).map(
    ([name, child]) =>
      [name, withoutEntry(child, at.endsWith('/') ? at + name : `${at}.${name}`, entry)] as const,
  );
  const on = Object.entries(state.on ?? {}).map(
    ([command, step]) =>
      [
        command,
        at === entry.state && command === entry.command
          ? { ...step, requires: (step.requires ?? []).filter((id) => id !== entry.requirement) }
          : step,
      ] as const,
  );
  return {
    ...state,
    ...(state.on === undefined ? {} : { on: Object.fromEntries(on) }),
    ...(state.states === undefined ? {} : { states: Object.fromEntries(states) }),
  };
}
