import { assign, setup, type AnyStateMachine } from 'xstate';

import type { Given } from './given.js';
import { holdsBack, type Checked } from './requirement.js';
import { AS_IT_WAS, type StateSpec, type Step } from './state.js';
import type { JsonObject } from './words.js';

/** A command on its way through a machine, with everything that was found out about it. */
export interface MachineEvent {
  readonly type: string;
  readonly payload: JsonObject;
  readonly given: Given;
  readonly checked: Readonly<Record<string, Checked>>;
}

/** Folds an event into the facts. */
export type EventFold = (facts: object, event: MachineEvent) => object;

interface Context {
  facts: object;
}

/**
 * Turns a procedure's states into an XState machine.
 *
 * The machine knows one guard, `meets`, and one action, `record`; everything else in it is data.
 */
export function compile(id: string, root: StateSpec, fold: EventFold): AnyStateMachine {
  const vocabulary = setup({
    types: { context: {} as Context, events: {} as MachineEvent, input: {} as { facts: object } },
    guards: {
      meets: ({ event }, params: { requirements: readonly string[] }) =>
        params.requirements.every((name) => {
          const answer = event.checked[name];
          return answer !== undefined && !holdsBack(answer, event.given.imported === true);
        }),
    },
    actions: {
      record: assign(({ context, event }) => ({ facts: fold(context.facts, event) })),
    },
  });
  const config = {
    id,
    // XState also makes an opening state, without input, inside every `transition`.
    context: ({ input }: { input?: { facts: object } }) => ({ facts: input?.facts ?? {} }),
    ...configOf(id, root, false),
  };
  // The configuration is made of our own narrower StateSpec; XState's generics cannot see that.
  return vocabulary.createMachine(config);
}

function configOf(id: string, state: StateSpec, region: boolean): Record<string, unknown> {
  const children = Object.entries(state.states ?? {}).map(
    ([name, child]) => [name, configOf(id, child, state.parallel === true)] as const,
  );
  const history =
    region && children.length > 0 ? { [AS_IT_WAS]: { type: 'history', history: 'deep' } } : {};
  return {
    ...(state.parallel === true ? { type: 'parallel' } : {}),
    ...(state.initial === undefined ? {} : { initial: state.initial }),
    ...(state.tags === undefined ? {} : { tags: [...state.tags] }),
    on: Object.fromEntries(
      Object.entries(state.on ?? {}).map(([type, step]) => [type, transitionOf(id, step)]),
    ),
    ...(children.length > 0 ? { states: { ...Object.fromEntries(children), ...history } } : {}),
  };
}

function transitionOf(id: string, step: Step): Record<string, unknown> {
  const targets = typeof step.to === 'string' ? [step.to] : (step.to ?? []);
  return {
    guard: { type: 'meets', params: { requirements: step.requires ?? [] } },
    ...(targets.length > 0 ? { target: targets.map((path) => `#${id}.${path}`) } : {}),
    actions: ['record', ...(step.then ?? [])],
  };
}
