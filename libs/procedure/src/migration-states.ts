import { allStates, AS_IT_WAS, type StateSpec, type StateValue } from './state.js';

/** Tells of an active state, by its dotted path, that the target does not have. */
type Unknown = (path: string) => void;

/** The value of a configuration under another version's states. */
export function valueUnder(state: StateSpec, value: StateValue, unknown: Unknown): StateValue {
  const active = typeof value === 'string' ? [value] : Object.keys(value);
  const children = state.states ?? {};
  for (const name of active.filter((one) => !Object.hasOwn(children, one))) {
    unknown(name);
  }
  const below = (name: string, child: StateSpec): StateValue => {
    const deeper = typeof value === 'string' ? {} : (value[name] ?? {});
    return valueUnder(child, deeper, (path) => {
      unknown(`${name}.${path}`);
    });
  };
  if (state.parallel === true) {
    return Object.fromEntries(
      Object.entries(children).map(([name, child]) => [
        name,
        active.includes(name) ? below(name, child) : firstValue(child),
      ]),
    );
  }
  const [name, ...others] = active;
  // Two active children are regions; a state that is no longer parallel cannot hold them.
  for (const other of others) {
    unknown(other);
  }
  const child = name === undefined ? undefined : children[name];
  return name === undefined || child === undefined
    ? firstValue(state)
    : within(name, child, below(name, child));
}

/** The value of a state that is entered for the first time. */
function firstValue(state: StateSpec): StateValue {
  const children = state.states ?? {};
  if (state.parallel === true) {
    return Object.fromEntries(
      Object.entries(children).map(([name, child]) => [name, firstValue(child)]),
    );
  }
  const { initial } = state;
  const child = initial === undefined ? undefined : children[initial];
  return initial === undefined || child === undefined
    ? {}
    : within(initial, child, firstValue(child));
}

/** XState writes a state without children as a word, and one with children as a key. */
function within(name: string, child: StateSpec, value: StateValue): StateValue {
  return child.states === undefined ? name : { [name]: value };
}

/**
 * The history of a machine under another version's states: what was left may be entered again as it
 * was, so it must exist too. A region that the target does not have cannot be entered again.
 */
export function historyUnder(
  { name, root }: { readonly name: string; readonly root: StateSpec },
  history: object,
  unknown: Unknown,
): object {
  const paths = new Set(allStates(root).map(([path]) => path));
  const pathOf = (id: string): string => id.slice(name.length + 1);
  const kept = Object.entries(
    history as Readonly<Record<string, readonly { id: string }[]>>,
  ).filter(([id]) => paths.has(pathOf(id).slice(0, -`.${AS_IT_WAS}`.length)));
  for (const { id } of kept.flatMap(([, left]) => left)) {
    if (!paths.has(pathOf(id))) {
      unknown(pathOf(id));
    }
  }
  return Object.fromEntries(kept);
}
