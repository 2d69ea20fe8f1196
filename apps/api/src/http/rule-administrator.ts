import type { Engine } from '#libs/case-engine';
import { describePerson } from '#libs/identity';
import { ProblemError } from '#libs/problems';

const RULE_ADMINISTRATOR = 'ruleAdministrator';

/** @throws ProblemError `not-permitted` for those who do not keep the rules. */
export async function assertRuleAdministrator(
  pool: Engine['pool'],
  personId: string,
): Promise<void> {
  const me = await describePerson(pool, personId);
  if (me?.mandates.some(({ role }) => role === RULE_ADMINISTRATOR) !== true) {
    throw new ProblemError(
      'not-permitted',
      `Rules are added by those with the mandate "${RULE_ADMINISTRATOR}".`,
      {
        roles: [
          { role: RULE_ADMINISTRATOR, title: { zh: '规则管理员', en: 'rule administrator' } },
        ],
      },
    );
  }
}
