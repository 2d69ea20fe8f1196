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
  return activeIn(machine, snapshot).flatMap((from) =>
    Object.entries(stepsOf(machine, from)).map(([type, step]) => ({ type, from, step })),
  );
}

/** The one transition of a command from here. */
export function transitionOf(
  machine: ProcedureMachine,
  snapshot: Snapshot,
  type: string,
): Transition | undefined {
  for (const from of activeIn(machine, snapshot)) {
    const step = stepsOf(machine, from)[type];
    if (step !== undefined) {
      return { type, from, step };
    }
  }
  return undefined;
}

/** The paths of the root and of every active state, parents first. */
function activeIn(machine: ProcedureMachine, snapshot: Snapshot): readonly string[] {
  const position = snapshot.machines[machine.name];
  return ['', ...(position === undefined ? [] : activePaths(position.value))];
}

function stepsOf({ root }: ProcedureMachine, from: string): Readonly<Record<string, Step>> {
  return (from === '' ? root.on : stateAt(root, from).on) ?? {};
}
