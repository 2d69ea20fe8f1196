import type { JsonObject, Words } from './words.js';

/** Something the shell must do after the event is recorded; it is data, never a callback. */
export interface EffectCall {
  readonly type: string;
  readonly params: JsonObject;
}

/** What one command does in one state. */
export interface Step {
  /** The ids of the requirements that it must meet. */
  readonly requires?: readonly string[];
  /** The state or states entered, as dotted paths from the machine's root; absent: stays. */
  readonly to?: string | readonly string[];
  readonly then?: readonly EffectCall[];
}

/** Who owes what while a state is active (待办). */
export interface Duty {
  readonly role: string;
  readonly title: Words;
  /** Whether it is owed by what was done so far; left out: as long as the state is active. */
  readonly when?: (facts: never) => boolean;
  /** The role whose deadlines it is to be done by, where they are not its own. */
  readonly by?: string;
}

/** Says what a role owes while a state is active. */
export const owes = (
  role: string,
  zh: string,
  ...[en, more = {}]: readonly [en: string, more?: Pick<Duty, 'when' | 'by'>]
): Duty => ({ role, title: { zh, en }, ...more });

/** A state of a procedure, as a jurist reads it. */
export interface StateSpec {
  readonly title: Words;
  /** One of the law's stages, for screens. */
  readonly stage: string;
  /** The article that the state rests on. */
  readonly basis: string;
  /** What is owed while it is active: several where the law makes several act. */
  readonly duty?: Duty | readonly Duty[];
  /** `settled`: the region's inquiry has ended. `ended`: the case has. */
  readonly tags?: readonly ('settled' | 'ended')[];
  readonly on?: Readonly<Record<string, Step>>;
  /** The first child; a parallel state has none. */
  readonly initial?: string;
  readonly parallel?: boolean;
  readonly states?: Readonly<Record<string, StateSpec>>;
}

/** Everything that is owed while a state is active. */
export const owedIn = ({ duty }: Pick<StateSpec, 'duty'>): readonly Duty[] => [duty ?? []].flat();

/** The value of an active configuration, as XState writes it. */
export type StateValue = string | { readonly [region: string]: StateValue | undefined };

/** The name under which every region of a parallel state can be entered again as it was left. */
export const AS_IT_WAS = 'asItWas';

/** Lists the dotted paths of all active states below the root, parents first. */
export function activePaths(value: StateValue, prefix = ''): readonly string[] {
  if (typeof value === 'string') {
    return [prefix + value];
  }
  return Object.keys(value)
    .sort()
    .flatMap((name) => {
      const below = value[name];
      const path = prefix + name;
      const deeper = below === undefined ? [] : activePaths(below, `${path}.`);
      return [path, ...deeper];
    });
}

/** States by path, once for each machine: every command looks a dozen of them up. */
const known = new WeakMap<StateSpec, ReadonlyMap<string, StateSpec>>();

/** Finds a state by its dotted path. */
export function stateAt(root: StateSpec, path: string): StateSpec {
  let states = known.get(root);
  if (states === undefined) {
    states = new Map(allStates(root));
    known.set(root, states);
  }
  const found = states.get(path);
  if (found === undefined) {
    throw new TypeError(`The machine has no state "${path}".`);
  }
  return found;
}

/** Lists every state with its dotted path, parents first. */
export function allStates(root: StateSpec, prefix = ''): readonly (readonly [string, StateSpec])[] {
  return Object.entries(root.states ?? {}).flatMap(([name, state]) => {
    const path = prefix + name;
    return [[path, state] as const, ...allStates(state, `${path}.`)];
  });
}

/** Lists the regions of active parallel states in which no active state is settled. */
export function unsettledRegions(root: StateSpec, value: StateValue): readonly string[] {
  const active = activePaths(value);
  return active
    .filter((path) => stateAt(root, path).parallel === true)
    .flatMap((path) =>
      Object.keys(stateAt(root, path).states ?? {}).map((name) => `${path}.${name}`),
    )
    .filter((region) => !active.some((path) => isSettledWithin(root, region, path)));
}

function isSettledWithin(root: StateSpec, region: string, path: string): boolean {
  return (
    (path === region || path.startsWith(`${region}.`)) &&
    stateAt(root, path).tags?.includes('settled') === true
  );
}

/** Lists every effect that any step of a machine names. */
export function effectCalls(root: StateSpec): readonly EffectCall[] {
  return [root, ...allStates(root).map(([, state]) => state)].flatMap((state) =>
    Object.values(state.on ?? {}).flatMap((step) => step.then ?? []),
  );
}
