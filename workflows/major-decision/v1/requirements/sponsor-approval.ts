import { holds, unmet } from '#libs/procedure';

import { parameter, rule } from '../rule.js';

const INTERNAL_LEGAL = 'sponsor.internalLegal';

export const sponsorApprovalRequirements = [
  rule({
    id: 'A26-sponsor-check',
    article: '条例第26条第一款、第43条；地方规定的内部法制审核（sponsor.internalLegal）',
    level: 'warn',
    asks: {
      zh: '送请合法性审查前，承办单位的法制机构应当对决策草案进行审核',
      en: 'The sponsor’s own legal staff have checked the draft before it is submitted',
    },
    remedy: {
      command: 'sponsor.checked',
      zh: '提出内部法制审核意见，或者说明未经审核的理由',
      en: 'Give the internal legal opinion, or the reason for going without',
    },
    // An unverified rule of another place advises and is not asked.
    applies: (seen) => {
      const found = parameter(seen, INTERNAL_LEGAL);
      return found?.verified === true && found.value !== false;
    },
    answer: ({ facts }) => {
      const { checkDocument, checkedVersion } = facts.sponsorApproval;
      const { version } = facts.drafting;
      if (checkDocument === null) {
        return unmet('没有内部法制审核意见', 'There is no internal legal opinion');
      }
      return holds(
        checkedVersion === version,
        `内部法制审核意见针对第${String(checkedVersion)}稿，现为第${String(version)}稿`,
        `The internal opinion is about draft ${String(checkedVersion)}, not ${String(version)}`,
      );
    },
  }),
];
