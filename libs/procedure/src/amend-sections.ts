import type { StateSpec, Step } from './state.js';

/** An amendment that does not fit the text that it amends. */
export class AmendmentError extends TypeError {}

/** One change: what it is called, what it says, and what it follows. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly follows?: string | undefined;
}

/** One part of a procedure's text while it is amended. */
export interface Section {
  /** What one element of it is called, for those who read a refusal. */
  readonly what: string;
  has(key: string): boolean;
  /** @throws AmendmentError when there is nowhere to put it. */
  put(key: string, value: unknown, follows?: string): void;
  remove(key: string): void;
}

/** A section with its text as it stands. */
export interface Whole<T> extends Section {
  whole(): T;
}

type Table<T> = Readonly<Record<string, T>>;

/** A table of named elements. */
export function tableSection<T>(what: string, table: Table<T>): Whole<Table<T>> {
  const rows = new Map(Object.entries(table));
  return {
    what,
    has: (key) => rows.has(key),
    put: (key, value, follows) => {
      mustNotFollow(what, follows);
      rows.set(key, value as T);
    },
    remove: (key) => void rows.delete(key),
    whole: () => Object.fromEntries(rows),
  };
}

/** An ordered list of elements with ids. */
export function listSection<T extends { readonly id: string }>(
  what: string,
  enacted: readonly T[],
): Whole<readonly T[]> {
  let list = enacted;
  return {
    what,
    has: (key) => list.some(({ id }) => id === key),
    put: (key, value, follows) => {
      list = list.some(({ id }) => id === key)
        ? list.map((one) => (one.id === key ? (value as T) : one))
        : placed(list, value as T, { follows, idOf: ({ id }) => id });
    },
    remove: (key) => {
      list = list.filter(({ id }) => id !== key);
    },
    whole: () => list,
  };
}

/** The states of all machines, by `machine/path`. */
export function stateSection(enacted: Table<StateSpec>): Whole<Table<StateSpec>> {
  let machines = enacted;
  return {
    what: 'state',
    has: (place) => stateIn(machines, place) !== undefined,
    put: (place, value, follows) => {
      mustNotFollow('state', follows);
      machines = changed(machines, namesOf(place), () => value as StateSpec);
    },
    remove: (place) => {
      machines = changed(machines, namesOf(place), () => undefined);
    },
    whole: () => machines,
  };
}

/** The steps of those states, by `machine/path command`. */
export function stepSection(states: Whole<Table<StateSpec>>): Section {
  return {
    what: 'step',
    has: (key) => stepAt(states, key) !== undefined,
    put: (key, value, follows) => {
      mustNotFollow('step', follows);
      setStep(states, key, value as Step);
    },
    remove: (key) => {
      setStep(states, key, undefined);
    },
  };
}

/** The guard lists of those steps, by `machine/path command requirement`. */
export function demandSection(states: Whole<Table<StateSpec>>): Section {
  const listOf = (key: string): readonly string[] => stepAt(states, key)?.requires ?? [];
  const setList = (key: string, requires: readonly string[]): void => {
    const step = stepAt(states, key);
    if (step === undefined) {
      throw new AmendmentError(`There is no step for "${key}".`);
    }
    setStep(states, key, { ...step, requires });
  };
  const requirementOf = (key: string): string => key.split(' ')[2] ?? '';
  return {
    what: 'demand',
    has: (key) => listOf(key).includes(requirementOf(key)),
    put: (key, _value, follows) => {
      const requirement = requirementOf(key);
      setList(key, placed(listOf(key), requirement, { follows, idOf: (one) => one }));
    },
    remove: (key) => {
      setList(
        key,
        listOf(key).filter((id) => id !== requirementOf(key)),
      );
    },
  };
}

/** The facts of a new case, by dotted path. */
export function factSection<F extends object>(enacted: F): Whole<F> {
  let facts: Tree = enacted as unknown as Tree;
  return {
    what: 'fact',
    has: (path) => factIn(facts, path.split('.')) !== undefined,
    put: (path, value, follows) => {
      mustNotFollow('fact', follows);
      facts = withFact(facts, path.split('.'), value);
    },
    remove: (path) => {
      facts = withFact(facts, path.split('.'), undefined);
    },
    whole: () => facts as unknown as F,
  };
}

function mustNotFollow(what: string, follows: string | undefined): void {
  if (follows !== undefined) {
    throw new AmendmentError(`A ${what} has no place to follow "${follows}" in.`);
  }
}

interface Place<T> {
  readonly follows: string | undefined;
  readonly idOf: (one: T) => string;
}

function placed<T>(list: readonly T[], one: T, { follows, idOf }: Place<T>): readonly T[] {
  const at = follows === undefined ? list.length : list.findIndex((it) => idOf(it) === follows) + 1;
  if (follows !== undefined && at === 0) {
    throw new AmendmentError(`"${idOf(one)}" follows "${follows}", which is not there.`);
  }
  return [...list.slice(0, at), one, ...list.slice(at)];
}

function namesOf(place: string): readonly string[] {
  const [machine = '', path = ''] = place.split('/');
  return [machine, ...(path === '' ? [] : path.split('.'))];
}

function stateIn(machines: Table<StateSpec>, place: string): StateSpec | undefined {
  const [machine = '', ...names] = namesOf(place);
  return names.reduce<StateSpec | undefined>(
    (state, name) => state?.states?.[name],
    machines[machine],
  );
}

const stepKey = (key: string): readonly [place: string, command: string] => {
  const [place = '', command = ''] = key.split(' ');
  return [place, command];
};

function stepAt(states: Whole<Table<StateSpec>>, key: string): Step | undefined {
  const [place, command] = stepKey(key);
  return stateIn(states.whole(), place)?.on?.[command];
}

function setStep(states: Whole<Table<StateSpec>>, key: string, step: Step | undefined): void {
  const [place, command] = stepKey(key);
  const state = stateIn(states.whole(), place);
  if (state === undefined) {
    throw new AmendmentError(`There is no state "${place}".`);
  }
  const { on = {}, ...rest } = state;
  const { [command]: _before, ...others } = on;
  const steps = step === undefined ? others : { ...on, [command]: step };
  states.put(place, { ...rest, ...(Object.keys(steps).length > 0 ? { on: steps } : {}) });
}

function changed(
  states: Table<StateSpec>,
  [name = '', ...below]: readonly string[],
  change: (state: StateSpec | undefined) => StateSpec | undefined,
): Table<StateSpec> {
  const state = states[name];
  if (below.length > 0 && state === undefined) {
    throw new AmendmentError(`There is no state "${name}" to hold "${below.join('.')}".`);
  }
  const next =
    below.length > 0 && state !== undefined
      ? { ...state, states: changed(state.states ?? {}, below, change) }
      : change(state);
  const { [name]: _before, ...others } = states;
  if (next === undefined) {
    return others;
  }
  return state === undefined ? { ...others, [name]: next } : { ...states, [name]: next };
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function factIn(facts: unknown, [name = '', ...rest]: readonly string[]): unknown {
  const below = isTree(facts) ? facts[name] : undefined;
  return rest.length === 0 ? below : factIn(below, rest);
}

function withFact(facts: Tree, [name = '', ...rest]: readonly string[], value: unknown): Tree {
  const { [name]: below, ...others } = facts;
  if (rest.length === 0) {
    return value === undefined ? others : { ...facts, [name]: value };
  }
  if (!isTree(below)) {
    throw new AmendmentError(`There is no fact "${name}" to hold "${rest.join('.')}".`);
  }
  return { ...facts, [name]: withFact(below, rest, value) };
}
