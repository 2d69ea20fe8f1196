import { initialTransition, type AnyMachineSnapshot } from 'xstate';

import type { CoreFacts } from './given.js';
import type { Procedure, ProcedureMachine } from './procedure.js';
import { activePaths, type StateValue } from './state.js';

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
  return { ...bare, context: { facts: snapshot.facts } } as AnyMachineSnapshot;
}

/** Lists the active states of all machines as `machine/path`. */
export function activeStates(snapshot: Snapshot): readonly string[] {
  return Object.entries(snapshot.machines)
    .flatMap(([name, position]) => activePaths(position.value).map((path) => `${name}/${path}`))
    .sort();
}
