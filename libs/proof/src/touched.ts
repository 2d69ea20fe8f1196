import { differencesOf } from '#libs/procedure';

import type { ProofSubject } from './subject.js';

/** What an amendment touches of the version before it; all of it where there is none. */
export interface Touched {
  /** Where steps lead may have changed: nothing is taken over from the version before. */
  readonly everything: boolean;
  readonly requirements: ReadonlySet<string>;
  /** As `machine/path command requirement`. */
  readonly demands: ReadonlySet<string>;
}

/**
 * Tells what must be proved again of a version.
 *
 * A search runs over the states, the steps and the demands of what its invariant watches; where an
 * amendment changes none of them it would run as it ran over the version before.
 */
export function touchedBy({
  procedure,
  amends,
}: Pick<ProofSubject, 'procedure' | 'amends'>): Touched {
  const none = new Set<string>();
  if (amends === undefined) {
    return { everything: true, requirements: none, demands: none };
  }
  const { added, replaced, repealed } = differencesOf(amends, procedure);
  const changes = [added, replaced, repealed];
  const demands = changes.flatMap((one) => one.demands ?? []);
  return {
    everything: changes.some(({ states, steps }) => (states ?? steps) !== undefined),
    requirements: new Set([
      ...changes.flatMap((one) => one.requirements ?? []),
      ...demands.map((demand) => demand.split(' ')[2] ?? ''),
    ]),
    demands: new Set(demands),
  };
}
