import {
  // eslint-disable-next-line no-restricted-imports -- never started: `transition` makes one too
  createActor,
  type ActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
} from 'xstate';

/** An action that a transition asks for, with its parameters. */
export interface Action {
  readonly type: string;
  readonly params?: unknown;
}

type Scope = ActorScope<AnyMachineSnapshot, EventObject>;

const scopes = new WeakMap<AnyStateMachine, Scope>();

/**
 * The next state of a machine and what its transition asks for; nothing is carried out.
 *
 * The same as XState's `transition`, which makes an actor for each call, a third of its cost. The
 * machines of a procedure have no actors, so one that is never started serves every call.
 */
export function take(
  machine: AnyStateMachine,
  state: AnyMachineSnapshot,
  event: EventObject,
): readonly [AnyMachineSnapshot, readonly Action[]] {
  const actions: Action[] = [];
  const scope = { ...scopeOf(machine), actionExecutor: (action: Action) => actions.push(action) };
  return [machine.transition(state, event, scope as never), actions];
}

function scopeOf(machine: AnyStateMachine): Scope {
  const known = scopes.get(machine);
  if (known !== undefined) {
    return known;
  }
  const nothing = (): void => undefined;
  const self = createActor(machine);
  const made: Scope = {
    ...{ self, system: self.system, id: '', sessionId: '', logger: nothing, defer: nothing },
    ...{ stopChild: nothing, emit: nothing, actionExecutor: nothing },
  };
  scopes.set(machine, made);
  return made;
}
