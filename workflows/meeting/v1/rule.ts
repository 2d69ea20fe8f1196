import type { CommandSpecs, PayloadOf, Fold, Requirement, Entry, View } from '#libs/procedure';

import type { Entered, Facts } from './facts.js';

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

/** Who puts it on the record, and when it happened. */
export function entered({ given }: Pick<Entry, 'given'>): Entered {
  return {
    by: given.actor.personId,
    at: given.occurredAt,
    on: given.occurredOn,
    revision: given.revision,
  };
}
