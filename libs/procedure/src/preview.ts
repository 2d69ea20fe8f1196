import type { CoreFacts, Given } from './given.js';
import { underOwnRules } from './own-rules.js';
import { permits } from './permission.js';
import type { Procedure } from './procedure.js';
import { check, holdsBack, type AnyRequirement, type Checked, type View } from './requirement.js';
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
  /** No requirement is unmet whatever the payload brings; a warning is passed over with a reason. */
  readonly open: boolean;
  readonly possibleIn: readonly string[];
}

/** Tells, for every command of the procedure, what holds it back now. */
export function possibilities<F extends CoreFacts>(
  procedure: Procedure<F>,
  snapshot: Snapshot<F>,
  outside: Given,
): readonly Possibility[] {
  const given = underOwnRules(procedure, snapshot.facts, outside);
  const ways = new Map<string, readonly Checked[]>();
  for (const machine of procedure.compiled) {
    const position = snapshot.machines[machine.name];
    const unsettled = position === undefined ? [] : unsettledRegions(machine.root, position.value);
    for (const way of transitionsFrom(machine, snapshot)) {
      const requirements = (way.step.requires ?? []).map((id) => procedure.requirement(id));
      const view = { facts: snapshot.facts, type: way.type, given, unsettled, procedure };
      ways.set(
        way.type,
        requirements.map((requirement) => askedAhead(requirement, view)),
      );
    }
  }
  return Object.entries(procedure.commands).map(([type, spec]) => {
    const checked = ways.get(type);
    return {
      type,
      permitted: permits(procedure, spec, { facts: snapshot.facts, given }),
      inTurn: checked !== undefined,
      checked: checked ?? [],
      open: checked?.every(isOpen) ?? false,
      possibleIn: procedure.statesAccepting(type),
    };
  });
}

const isOpen = (checked: Checked): boolean =>
  checked.answer === 'needs' || checked.level === 'warn' || !holdsBack(checked, false);

/**
 * Asks a requirement before the payload is known.
 *
 * One that looked at the payload and was not met may be met by what the payload brings: then it needs
 * the fields that it looked at. Only what is unmet whatever is sent is shown as unmet.
 */
function askedAhead<F>(requirement: AnyRequirement<F>, view: Omit<View<F>, 'payload'>): Checked {
  const looked = new Set<string>();
  const payload = new Proxy<Readonly<Record<string, unknown>>>(
    {},
    {
      get: (_none, name) => {
        looked.add(String(name));
        return undefined;
      },
    },
  );
  const [asked] = check([requirement], { ...view, payload }, {}) as [Checked];
  if (asked.answer !== 'unmet' || looked.size === 0) {
    return asked;
  }
  const { missing: _unknown, ...rest } = asked;
  return { ...rest, answer: 'needs', fields: [...looked] };
}
