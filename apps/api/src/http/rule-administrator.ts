import type { Engine } from '#libs/case-engine';
import { describePerson } from '#libs/identity';
import { ProblemError } from '#libs/problems';

import { EngineHolder } from '../engine-holder.js';
import type { Question } from './caller.js';

const RULE_ADMINISTRATOR = 'ruleAdministrator';

/**
 * @param organId - where it is said: the organ in which the mandate must be held.
 * @throws ProblemError `not-permitted` for those who do not keep the rules.
 */
export async function assertRuleAdministrator(
  pool: Engine['pool'],
  personId: string,
  organId?: string,
): Promise<void> {
  const me = await describePerson(pool, personId);
  const keeps = me?.mandates.some(
    (one) => one.role === RULE_ADMINISTRATOR && (organId === undefined || one.organId === organId),
  );
  if (keeps !== true) {
    throw new ProblemError(
      'not-permitted',
      {
        zh: '规则由规则管理员登记，请由规则管理员办理',
        en: 'Rules are added by rule administrators. Ask one of them.',
      },
      {
        roles: [
          { role: RULE_ADMINISTRATOR, title: { zh: '规则管理员', en: 'rule administrator' } },
        ],
      },
    );
  }
}

/** Asks whether the caller keeps the rules, of whichever organ. */
export const keepsRules: Question = ({ personId, part }) =>
  assertRuleAdministrator(part(EngineHolder).engine.pool, personId);
