import type { CommandSpec } from './command.js';
import type { CoreFacts, Given } from './given.js';
import type { Procedure } from './procedure.js';

/** The role of the system itself: the clock, the relay. */
export const SYSTEM_ROLE = 'system';

/** The role that enters matters from before the system (存量补录), on behalf of those who acted. */
export const IMPORT_ROLE = 'importer';

/** The role that moves running cases to other rules (规则管理). */
export const RULE_ADMINISTRATOR_ROLE = 'ruleAdministrator';

/** Whether the actor may move the case to another version or profile of the rules. */
export function permitsMigration(given: Given): boolean {
  return given.actor.mandates.some(
    ({ role, organId }) =>
      organId === given.organId && (role === RULE_ADMINISTRATOR_ROLE || role === SYSTEM_ROLE),
  );
}

/**
 * Whether one of the actor's mandates in the case's organ lets him give the command.
 *
 * A role that the procedure binds to units counts only in those units. What another case conveys was
 * permitted there, when it was put on that record.
 */
export function permits<F extends CoreFacts>(
  procedure: Procedure<F>,
  spec: CommandSpec,
  { facts, given }: { readonly facts: F; readonly given: Given },
): boolean {
  const here = given.actor.mandates.filter((mandate) => mandate.organId === given.organId);
  if (given.conveyedFrom !== undefined) {
    return true;
  }
  if (given.imported === true) {
    return here.some((mandate) => mandate.role === IMPORT_ROLE);
  }
  const roles = spec.by.length === 0 ? [SYSTEM_ROLE] : spec.by;
  return here.some((mandate) => {
    if (!roles.includes(mandate.role)) {
      return false;
    }
    const units = procedure.roles[mandate.role]?.within?.(facts) ?? null;
    return units === null || units.includes(mandate.unitId);
  });
}
