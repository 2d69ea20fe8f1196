import type { CommandSpec } from './command.js';
import { BEFORE_SYSTEM } from './core-duties.js';
import { UNKNOWN } from './fields.js';
import type { Given } from './given.js';
import type { ImportSpec } from './procedure.js';
import { holdsBack, type Checked } from './requirement.js';
import type { Step } from './state.js';

/**
 * What is decided by: of a step from before the system it is whoever took it then, in the roles that
 * may take it, and never the importer.
 */
export function actingThen(given: Given, { by }: CommandSpec): Given {
  if (given.imported !== true) {
    return given;
  }
  const { doneBy: { personId, unitId, role } = {}, organId, revision } = given;
  const roles = role === undefined ? by : by.filter((one) => one === role);
  return {
    ...given,
    actor: {
      // Of two people whom nobody knows nobody can say that they are one.
      personId: personId ?? `${UNKNOWN}@${String(revision)}`,
      mandates: unitId === undefined ? [] : roles.map((one) => ({ role: one, organId, unitId })),
    },
    importer: given.actor.personId,
  };
}

/** The requirements that a step is asked; from before the system, also who took it and what shows it. */
export const askedOf = ({ requires = [] }: Step, { imported }: Given): readonly string[] =>
  imported === true ? [...requires, BEFORE_SYSTEM.id] : requires;

/** Whether a checked requirement holds the command back; some do so whenever it is that it happened. */
export const isHeldBack = (
  { imports }: { readonly imports?: Pick<ImportSpec<never>, 'holding'> },
  checked: Checked,
  { imported }: Given,
): boolean =>
  holdsBack(checked, imported === true && imports?.holding.includes(checked.id) !== true);
