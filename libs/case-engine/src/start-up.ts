import type { Pool } from 'pg';

import { loginFindings, organsWithoutRules, timesHeld, versionsInUse } from '#libs/case-store';
import {
  registryBreaches,
  houseRuleBreaches,
  type Procedure,
  type ProcedureRegistry,
} from '#libs/procedure';

import { DEADLINE_EFFECTS } from './deadlines/computed-deadline.js';
import { sealFindings, type Enactments } from './procedure-seals.js';

/** Effects that the shell itself turns into rows; every other one needs a handler. */
const OWN_EFFECTS: readonly string[] = Object.values(DEADLINE_EFFECTS);

/** The system is not consistent; it does not start. Each finding says what to mend. */
export class InconsistentSystemError extends Error {
  constructor(readonly findings: readonly string[]) {
    super(`The system is not consistent and does not start:\n- ${findings.join('\n- ')}`);
    this.name = 'InconsistentSystemError';
  }
}

interface Checked {
  readonly pool: Pool;
  readonly registry: ProcedureRegistry;
  readonly enactments: Enactments;
  /** Why the schema does not fit, if it does not. */
  readonly schema: string | undefined;
  /** The effect types that the worker has handlers for; only the worker knows them. */
  readonly handlers?: readonly string[];
  readonly simulated: boolean;
}

/**
 * Makes sure that the process may run: a login that can become nobody else, schema current, procedures
 * sound, every effect with exactly one handler, every version in use known and its cases decided by
 * these very rules, a simulated database only on a simulated server.
 *
 * @throws InconsistentSystemError with every finding.
 */
export async function assertConsistent(checked: Checked): Promise<void> {
  const login = await loginFindings(checked.pool);
  if (login.length > 0) {
    throw new InconsistentSystemError(login);
  }
  if (checked.schema !== undefined) {
    throw new InconsistentSystemError([checked.schema]);
  }
  const procedures = [...checked.registry.procedures.values()];
  const findings = [
    ...registryBreaches(checked.registry),
    ...procedures.flatMap((procedure) =>
      houseRuleBreaches(procedure).map((breach) => `${procedure.key}: ${breach}`),
    ),
    ...(checked.handlers === undefined ? [] : handlerFindings(procedures, checked.handlers)),
    ...(await versionFindings(checked)),
    ...(await sealFindings(checked.pool, checked)),
    ...(await profileFindings(checked.pool)),
    ...(await clockFindings(checked)),
  ];
  if (findings.length > 0) {
    throw new InconsistentSystemError(findings);
  }
}

/** A handler may serve one procedure only; the effects of every procedure need theirs. */
function handlerFindings(
  procedures: readonly Procedure[],
  handlers: readonly string[],
): readonly string[] {
  const effects = [
    ...new Set(procedures.flatMap((procedure) => Object.keys(procedure.effects))),
  ].filter((type) => !OWN_EFFECTS.includes(type));
  return [
    ...effects
      .filter((type) => !handlers.includes(type))
      .map(
        (type) =>
          `The effect "${type}" has no handler: add apps/worker/src/effects/${type}.handler.ts.`,
      ),
    ...handlers
      .filter((type) => !effects.includes(type))
      .map((type) => `The handler of "${type}" serves no effect.`),
    ...handlers
      .filter((type, index) => handlers.indexOf(type) !== index)
      .map((type) => `The effect "${type}" has two handlers.`),
  ];
}

async function versionFindings({ pool, registry }: Checked): Promise<readonly string[]> {
  const versions = await versionsInUse(pool);
  return versions
    .filter((key) => !registry.procedures.has(key))
    .map((key) => `Cases use the procedure version "${key}", which this program does not know.`);
}

/** An organ without rules could open no decision. */
async function profileFindings(pool: Pool): Promise<readonly string[]> {
  const organs = await organsWithoutRules(pool);
  return organs.map(
    ({ organ, profile }) =>
      `The organ "${organ}" is assigned the profile "${profile}", of which nothing is in force: run "juece profile import", or assign another with POST /v1/profiles/{profile}/assignments.`,
  );
}

async function clockFindings({ pool, simulated }: Checked): Promise<readonly string[]> {
  const held = await timesHeld(pool);
  if (held.simulated && !simulated) {
    return ['The database holds simulated time: start with --simulated, or use another database.'];
  }
  if (held.real && simulated) {
    return ['The database holds real decisions: a simulated server must not touch them.'];
  }
  return [];
}
