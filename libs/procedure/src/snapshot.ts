import { initialTransition, type AnyMachineSnapshot } from 'xstate';

import type { CoreFacts } from './given.js';
import type { Procedure, ProcedureMachine } from './procedure.js';
import { activePaths, stateAt, type StateValue } from './state.js';

/** Where one machine of a case stands. */
export interface MachinePosition {
  readonly value: StateValue;
  readonly history: object;
}

/** When an active state was entered: the revision that entered it and the stated day. */
export interface EntryMark {
  readonly revision: number;
  readonly on: string;
}

/** The whole state of a case: plain data, the fold of its events. */
export interface Snapshot<F extends CoreFacts = CoreFacts> {
  readonly facts: F;
  readonly machines: Readonly<Record<string, MachinePosition>>;
  /** By `machine/path`, for active states. */
  readonly entered: Readonly<Record<string, EntryMark>>;
}

/** The state of a case before its first event. */
export function blankSnapshot<F extends CoreFacts>(procedure: Procedure<F>): Snapshot<F> {
  const machines = procedure.compiled.map((machine) => {
    const [start] = initialTransition(machine.compiled, { facts: procedure.initialFacts });
    return [machine.name, positionOf(machine, start as AnyMachineSnapshot)] as const;
  });
  return { facts: procedure.initialFacts, machines: Object.fromEntries(machines), entered: {} };
}

/** Reads where a machine stands out of an XState snapshot. */
export function positionOf(machine: ProcedureMachine, state: AnyMachineSnapshot): MachinePosition {
  // XState would go through every fact, looking for actors that no procedure has.
  const bare = { ...state, context: {} } as AnyMachineSnapshot;
  const stored = machine.compiled.getPersistedSnapshot(bare) as unknown as {
    value: StateValue;
    historyValue: object;
  };
  return { value: stored.value, history: stored.historyValue };
}

/** Brings a machine back to where it stood (`restoreSnapshot` also revives history states). */
export function restore(machine: ProcedureMachine, snapshot: Snapshot): AnyMachineSnapshot {
  const position = snapshot.machines[machine.name];
  if (position === undefined) {
    throw new TypeError(`The snapshot does not know the machine "${machine.name}".`);
  }
  const bare = restoredAt(machine, position);
  return { ...bare, context: { facts: snapshot.facts } } as AnyMachineSnapshot;
}

/** So many positions of a machine are kept at most: many cases stand at few of them. */
const MOST_KEPT = 1_000;
const restored = new WeakMap<ProcedureMachine, Map<string, AnyMachineSnapshot>>();

/** XState changes no snapshot, so cases at the same position share the one that was restored first. */
function restoredAt(machine: ProcedureMachine, position: MachinePosition): AnyMachineSnapshot {
  const known = restored.get(machine) ?? new Map<string, AnyMachineSnapshot>();
  restored.set(machine, known);
  const key = JSON.stringify([position.value, position.history]);
  const found = known.get(key);
  if (found !== undefined) {
    return found;
  }
  const bare = machine.compiled.restoreSnapshot(
    {
      status: 'active',
      value: position.value,
      historyValue: position.history,
      context: {},
      children: {},
    } as never,
    undefined as never,
  ) as AnyMachineSnapshot;
  if (known.size >= MOST_KEPT) {
    known.clear();
  }
  known.set(key, bare);
  return bare;
}

/** Whether a machine of a case has come to an end: what it still takes, nobody need ever give. */
export function hasEnded({ name, root }: ProcedureMachine, snapshot: Snapshot): boolean {
  const position = snapshot.machines[name];
  const leaves = (position === undefined ? [] : activePaths(position.value))
    .map((path) => stateAt(root, path))
    .filter((state) => state.states === undefined);
  return leaves.length > 0 && leaves.every(({ tags }) => tags?.includes('ended') === true);
}

/** Lists the active states of all machines as `machine/path`. */
export function activeStates(snapshot: Snapshot): readonly string[] {
  return Object.entries(snapshot.machines)
    .flatMap(([name, position]) => activePaths(position.value).map((path) => `${name}/${path}`))
    .sort();
}
