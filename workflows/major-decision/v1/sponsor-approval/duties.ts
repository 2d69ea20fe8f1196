import { holds, needs, unmet } from '#libs/procedure';

import { dutiesOf, parameter } from '../vocabulary.js';

import type { sponsorApprovalCommands } from './commands.js';

const { block } = dutiesOf<typeof sponsorApprovalCommands>();

const INTERNAL_LEGAL = 'sponsor.internalLegal';
const INTERNAL_MEETING = 'sponsor.internalMeeting';

/** What a local rule demands of the sponsor before it submits: its lawyers' check, its own meeting. */
export const sponsorApprovalDuties = [
  block(
    'A26-sponsor-check',
    '条例第26条第一款、第43条；地方规定的内部法制审核（sponsor.internalLegal）',
    {
      zh: '送请合法性审查前，承办单位的法制机构应当对决策草案进行审核',
      en: 'The sponsor’s own legal staff have checked the draft before it is submitted',
      restsOn: INTERNAL_LEGAL,
      remedy: {
        command: 'sponsor.checked',
        zh: '对现行决策草案提出内部法制审核意见',
        en: 'Give the internal legal opinion on the draft as it stands',
      },
      applies: (seen) => parameter(seen, INTERNAL_LEGAL)?.value !== false,
      answer: ({ facts }) => {
        const { checkDocument, checkedVersion } = facts.sponsorApproval;
        const { version } = facts.drafting;
        return checkDocument === null
          ? unmet('没有内部法制审核意见', 'There is no internal legal opinion')
          : holds(
              checkedVersion === version,
              `内部法制审核意见针对第${String(checkedVersion)}稿，现为第${String(version)}稿`,
              `The internal opinion is about draft ${String(checkedVersion)}, not ${String(version)}`,
            );
      },
    },
  ),
  block(
    'A26-sponsor-meeting',
    '条例第26条第一款、第43条；地方规定的承办单位集体研究（sponsor.internalMeeting）',
    {
      zh: '送请合法性审查前，决策草案应当经承办单位集体研究讨论',
      en: 'The sponsor’s own meeting has discussed the draft before it is submitted',
      restsOn: INTERNAL_MEETING,
      remedy: {
        command: 'sponsor.approved',
        zh: '集体研究讨论后，附集体讨论纪要',
        en: 'Discuss it, and name the minutes',
      },
      applies: (seen) => parameter(seen, INTERNAL_MEETING)?.value !== false,
      answer: ({ payload: { on, document } }) =>
        on === undefined
          ? needs('document')
          : holds(
              document !== undefined,
              '没有承办单位集体讨论纪要',
              'There are no minutes of the sponsor’s own meeting',
            ),
    },
  ),
];
