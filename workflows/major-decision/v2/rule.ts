import type {
  CommandSpecs,
  PayloadOf,
  ProfileValue,
  Fold,
  Requirement,
  View,
} from '#libs/procedure';

import type { Facts } from './facts.js';

/** What a requirement sees; `P` is the payload of the commands that it is asked for. */
export type Seen<P = Readonly<Record<string, unknown>>> = View<Facts, Partial<P>>;

/** Writes one requirement; where `applies` is left out it always applies. */
export function rule<P = Readonly<Record<string, unknown>>>(
  requirement: Omit<Requirement<Facts, Partial<P>>, 'applies'> &
    Partial<Pick<Requirement<Facts, Partial<P>>, 'applies'>>,
): Requirement<Facts, Partial<P>> {
  return { applies: () => true, ...requirement };
}

/** One record for each command of a stage. */
export type Folds<Specs extends CommandSpecs> = {
  readonly [T in keyof Specs]: Fold<Facts, PayloadOf<Specs[T]['fields']>>;
};

/** A parameter of the rules that the case is pinned to; `undefined` where no layer sets it. */
export function parameter(seen: Pick<Seen, 'given'>, key: string): ProfileValue | undefined {
  return seen.given.profile[key];
}

/** A number among the parameters, verified or not: for what rests on it and advises at least. */
export function statedNumber(seen: Pick<Seen, 'given'>, key: string): number | undefined {
  const value = parameter(seen, key)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** A verified whole number among the parameters; an unverified one advises and is left out. */
export function verifiedNumber(seen: Pick<Seen, 'given'>, key: string): number | undefined {
  const found = parameter(seen, key);
  return found?.verified === true && typeof found.value === 'number' ? found.value : undefined;
}
