import type { CoreFacts, Given } from './given.js';
import { permits } from './permission.js';
import type { Procedure } from './procedure.js';
import { check, holdsBack, type Checked } from './requirement.js';
import type { Snapshot } from './snapshot.js';
import { unsettledRegions } from './state.js';
import { transitionsFrom } from './transition.js';

/** What one command would meet now. */
export interface Possibility {
  readonly type: string;
  /** Whether the actor's mandates allow it. */
  readonly permitted: boolean;
  /** Whether the state of the case takes it now. */
  readonly inTurn: boolean;
  /** Requirements answered without a payload: unmet ones, and those that need its fields. */
  readonly checked: readonly Checked[];
  /** No requirement is unmet as far as can be said before the payload is known. */
  readonly open: boolean;
  readonly possibleIn: readonly string[];
}

/** Tells, for every command of the procedure, what holds it back now. */
export function possibilities<F extends CoreFacts>(
  procedure: Procedure<F>,
  snapshot: Snapshot<F>,
  given: Given,
): readonly Possibility[] {
  const ways = new Map<string, readonly Checked[]>();
  for (const machine of procedure.compiled) {
    const position = snapshot.machines[machine.name];
    const unsettled = position === undefined ? [] : unsettledRegions(machine.root, position.value);
    for (const way of transitionsFrom(machine, snapshot)) {
      const requirements = (way.step.requires ?? []).map((id) => procedure.requirement(id));
      const view = {
        facts: snapshot.facts,
        type: way.type,
        payload: {},
        given,
        unsettled,
        procedure,
      };
      ways.set(way.type, check(requirements, view, {}));
    }
  }
  return Object.entries(procedure.commands).map(([type, spec]) => {
    const checked = ways.get(type);
    return {
      type,
      permitted: permits(procedure, spec, { facts: snapshot.facts, given }),
      inTurn: checked !== undefined,
      checked: checked ?? [],
      open: checked?.every((one) => one.answer === 'needs' || !holdsBack(one, false)) ?? false,
      possibleIn: procedure.statesAccepting(type),
    };
  });
}
