import type { CoreFacts } from './given.js';
import type { Possibility } from './preview.js';
import type { Procedure } from './procedure.js';
import type { Snapshot } from './snapshot.js';
import { activePaths, AS_IT_WAS, stateAt, type StateSpec, type Step } from './state.js';
import { transitionsFrom, type Transition } from './transition.js';

/** A way that is longer helps nobody: it is the whole procedure anew. */
const LONGEST = 6;

/** The commands, in their order, after the first of which the last comes into turn. */
export type Way = readonly string[];

/** Finds ways from where one case stands. */
export interface Ways {
  /** The shortest way to one of the commands, by no step which asks the requirement itself. */
  to(commands: readonly string[], requirement: string): Way | undefined;
}

/** One state on a way, with the commands that led to it. */
interface Place {
  readonly path: string;
  readonly way: Way;
}

/** Whether a way may take a step. */
type Taken = (type: string, step: Step, begun: boolean) => boolean;

/**
 * Finds, where a remedy lies several steps away, the first step that is in turn now.
 *
 * Steps that nothing known holds back come first. What a later step asks is not looked at: it says so
 * itself when it is reached. Nobody determines an open word of the law only to get on.
 */
export function waysFrom<F extends CoreFacts>(
  procedure: Procedure<F>,
  snapshot: Snapshot<F>,
  possible: () => readonly Possibility[],
): Ways {
  const open = once(
    () => new Set(possible().flatMap((one) => (one.inTurn && one.open ? [one.type] : []))),
  );
  const determining = new Set(Object.values(procedure.questions).flatMap(({ by }) => by));
  const isOfPeople = (type: string): boolean => (procedure.command(type)?.by ?? []).length > 0;
  const isMeans = (type: string): boolean => !determining.has(type) && isOfPeople(type);
  const wayTo = (command: string, requirement: string): Way | undefined => {
    const machine = procedure.machineFor(command);
    if (command === procedure.opening) {
      return [command];
    }
    if (machine === undefined) {
      return undefined;
    }
    const here = transitionsFrom(machine, snapshot);
    if (here.some(({ type }) => type === command)) {
      return [command];
    }
    const value = snapshot.machines[machine.name]?.value;
    const active = value === undefined ? [] : activePaths(value);
    const search = (taken: Taken) => {
      // The step that is refused for the requirement is no way round it.
      const free: Taken = (type, step, begun) =>
        step.requires?.includes(requirement) !== true && taken(type, step, begun);
      return searched({ root: machine.root, command, here, active, taken: free });
    };
    return (
      search((type, _step, begun) => isMeans(type) && (begun || open().has(type))) ??
      search((type, _step, begun) => begun || (isMeans(type) && open().has(type))) ??
      search((type, _step, begun) => begun || isMeans(type)) ??
      search((type) => isOfPeople(type))
    );
  };
  return {
    to: (commands, requirement) =>
      commands
        .flatMap((command) => {
          const way = wayTo(command, requirement);
          return way === undefined ? [] : [way];
        })
        .sort((one, other) => one.length - other.length)[0],
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

interface Search {
  readonly root: StateSpec;
  readonly command: string;
  readonly here: readonly Transition[];
  readonly active: readonly string[];
  readonly taken: Taken;
}

/** Breadth first over the states of one machine, each once. */
function searched({ root, command, here, active, taken }: Search): Way | undefined {
  const seen = new Set(active);
  const reached: Place[] = [];
  const take = (from: string, [type, step]: readonly [string, Step], way: Way): void => {
    if (way.length + 1 >= LONGEST || !taken(type, step, way.length > 0)) {
      return;
    }
    for (const path of entered(root, from, { step, seen })) {
      seen.add(path);
      reached.push({ path, way: [...way, type] });
    }
  };
  for (const { from, type, step } of here) {
    take(from, [type, step], []);
  }
  for (const { path, way } of reached) {
    const steps = Object.entries(stateAt(root, path).on ?? {});
    if (steps.some(([type]) => type === command)) {
      return [...way, command];
    }
    for (const step of steps) {
      take(path, step, way);
    }
  }
  return undefined;
}

interface Entering {
  readonly step: Step;
  readonly seen: ReadonlySet<string>;
}

/** The states that a step enters, without those that were active before. */
function entered(root: StateSpec, from: string, { step, seen }: Entering): readonly string[] {
  const targets = [step.to ?? []].flat().map((path) => path.split('.'));
  if (targets.length === 0) {
    return [];
  }
  const shared = commonStart(targets.map((one) => one.slice(0, -1)).concat(within(from, targets)));
  const state = shared.length === 0 ? root : stateAt(root, shared.join('.'));
  const rest = targets.map((one) => one.slice(shared.length));
  return below({ state, prefix: shared.map((name) => `${name}.`).join(''), seen }, rest);
}

/** What a transition leaves: nothing above the state it is written in, where all it aims at lies in it. */
const within = (from: string, targets: readonly (readonly string[])[]): readonly string[][] => {
  const path = from === '' ? [] : from.split('.');
  const inside = targets.every((one) => path.every((name, index) => one[index] === name));
  return [inside ? path : path.slice(0, -1)];
};

function commonStart(paths: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = paths;
  const end = first.findIndex((name, index) => others.some((one) => one[index] !== name));
  return end === -1 ? first : first.slice(0, end);
}

interface Branch {
  readonly state: StateSpec;
  readonly prefix: string;
  readonly seen: ReadonlySet<string>;
}

function below(
  { state, prefix, seen }: Branch,
  targets: readonly (readonly string[])[],
): readonly string[] {
  const names =
    state.parallel === true
      ? Object.keys(state.states ?? {})
      : [targets[0]?.[0] ?? state.initial ?? ''];
  return names.flatMap((name) => {
    const child = state.states?.[name];
    const path = prefix + name;
    const rest = targets.filter(([first]) => first === name).map((parts) => parts.slice(1));
    // A region that was left from where the case stands is as it was; else it counts from its start.
    const asItWas = rest.some(([next]) => next === AS_IT_WAS);
    if (child === undefined || (asItWas && seen.has(path))) {
      return [];
    }
    const aimed = asItWas ? [] : rest;
    return [
      ...(seen.has(path) ? [] : [path]),
      ...below({ state: child, prefix: `${path}.`, seen }, aimed),
    ];
  });
}
