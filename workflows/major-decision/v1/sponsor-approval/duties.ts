import { holds, needs, unmet } from '#libs/procedure';

import { parameter, rule } from '../rule.js';

interface Approving {
  readonly on: string;
  readonly document: string;
}

const INTERNAL_LEGAL = 'sponsor.internalLegal';
const INTERNAL_MEETING = 'sponsor.internalMeeting';

export const sponsorApprovalRequirements = [
  rule({
    id: 'A26-sponsor-check',
    article: '条例第26条第一款、第43条；地方规定的内部法制审核（sponsor.internalLegal）',
    level: 'block',
    restsOn: INTERNAL_LEGAL,
    asks: {
      zh: '送请合法性审查前，承办单位的法制机构应当对决策草案进行审核',
      en: 'The sponsor’s own legal staff have checked the draft before it is submitted',
    },
    remedy: {
      command: 'sponsor.checked',
      zh: '对现行决策草案提出内部法制审核意见',
      en: 'Give the internal legal opinion on the draft as it stands',
    },
    applies: (seen) => parameter(seen, INTERNAL_LEGAL)?.value !== false,
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
  rule<Approving>({
    id: 'A26-sponsor-meeting',
    article: '条例第26条第一款、第43条；地方规定的承办单位集体研究（sponsor.internalMeeting）',
    level: 'block',
    restsOn: INTERNAL_MEETING,
    asks: {
      zh: '送请合法性审查前，决策草案应当经承办单位集体研究讨论',
      en: 'The sponsor’s own meeting has discussed the draft before it is submitted',
    },
    remedy: {
      command: 'sponsor.approved',
      zh: '集体研究讨论后，附集体讨论纪要',
      en: 'Discuss it, and name the minutes',
    },
    applies: (seen) => parameter(seen, INTERNAL_MEETING)?.value !== false,
    answer: ({ payload }) => {
      if (payload.on === undefined) {
        return needs('document');
      }
      return holds(
        payload.document !== undefined,
        '没有承办单位集体讨论纪要',
        'There are no minutes of the sponsor’s own meeting',
      );
    },
  }),
];
