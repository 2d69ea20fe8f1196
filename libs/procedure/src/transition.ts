import type { ProcedureMachine } from './procedure.js';
import type { Snapshot } from './snapshot.js';
import { activePaths, stateAt, type Step } from './state.js';

/** What a command would do from here: the state that takes it, and its step. */
export interface Transition {
  readonly type: string;
  /** Dotted path; empty for the machine's root. */
  readonly from: string;
  readonly step: Step;
}

/** Lists what is possible from here; at most one transition a command type by the house rules. */
export function transitionsFrom(
  machine: ProcedureMachine,
  snapshot: Snapshot,
): readonly Transition[] {
  const position = snapshot.machines[machine.name];
  const active = position === undefined ? [] : activePaths(position.value);
  return ['', ...active].flatMap((from) => {
    const steps = from === '' ? machine.root.on : stateAt(machine.root, from).on;
    return Object.entries(steps ?? {}).map(([type, step]) => ({ type, from, step }));
  });
}

/** The one transition of a command from here. */
export function transitionOf(
  machine: ProcedureMachine,
  snapshot: Snapshot,
  type: string,
): Transition | undefined {
  return transitionsFrom(machine, snapshot).find((transition) => transition.type === type);
}
