import { allStates } from '#libs/procedure';

import type { ProofSubject } from './subject.js';

/** Lists what the invariants name and the procedure does not have: a monitor must not wait for nothing. */
export function unknownNames({
  procedure,
  invariants,
  structural,
}: ProofSubject): readonly string[] {
  const requirements = new Set(procedure.requirements.map((one) => one.id));
  const states = new Set(
    Object.entries(procedure.machines).flatMap(([machine, root]) => [
      `${machine}/`,
      ...allStates(root).map(([path]) => `${machine}/${path}`),
    ]),
  );
  const ids = invariants.map((one) => one.id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: written twice`),
    ...structural
      .filter((one) => !requirements.has(one.id))
      .map((one) => `${one.id}: said to be structural, and not a requirement`),
    ...invariants.flatMap((one) => [
      ...one.watches.filter((id) => !requirements.has(id)).map((id) => `${one.id}: watches ${id}`),
      ...(one.commands === 'every' ? [] : one.commands)
        .filter((type) => procedure.command(type) === undefined)
        .map((type) => `${one.id}: names the command ${type}`),
      ...[...one.states, ...one.regions]
        .filter((state) => !states.has(state))
        .map((state) => `${one.id}: names the state ${state}`),
    ]),
  ];
}
