import { holds, type Given } from '#libs/procedure';

import { dutiesOf, type Seen } from '../vocabulary.js';

import type { deliberationCommands } from './commands.js';
import { MEETING_TYPES } from './facts.js';
import { isLawfulType } from './lawful-types.js';

const { block, defect } = dutiesOf<typeof deliberationCommands>();

const BEGINS: readonly string[] = ['meeting.held', 'meeting.noted'];

/** Where a meeting and what the head decides on its basis are put on record. */
export const doorDuties = [
  block('A30-one-meeting', '条例第30条第三款', {
    zh: '集体讨论和行政首长的决定，在会议案件中如实记录，由会议案件转入本案',
    en: 'A discussion and what the head decides are recorded in the meeting’s case, which conveys them',
    remedy: {
      only: 'elsewhere',
      zh: '在会议案件中记录会议情况、作出决定，办结后自动转入本案；系统外召开的会议也在会议案件中登记',
      en: 'Record them in the meeting’s case, also of a meeting held outside; it conveys them',
    },
    answer: (seen) =>
      holds(
        isConveyed(seen),
        '不是由讨论本事项的会议案件转入',
        'It is not conveyed by the meeting that discussed the matter',
      ),
  }),
  defect('A25-noted', '条例第25条第二款', {
    zh: '未经合法性审查的，不得提交决策机关讨论、决定',
    en: 'What was not reviewed is neither discussed nor decided',
    remedy: {
      zh: '该次讨论和宣布不发生效力：依法审查、提请讨论后，由法定的会议重新讨论',
      en: 'It has no effect: have it reviewed and submitted, and discussed by a lawful meeting',
    },
    needs: ['on'],
    answer: ({ facts: { review }, payload: { on } }) =>
      holds(
        review.opinion !== null && review.opinion.on <= on,
        `${on}的会议讨论了本事项，当时没有合法性审查意见`,
        `The meeting of ${on} discussed it, with no legality opinion then`,
      ),
  }),
  defect('A30-noted', '条例第29条、第30条第一款', {
    zh: '决策草案应当报送材料、列入议题后，由常务会议或者全体会议讨论',
    en: 'The draft is discussed by a lawful meeting, on whose agenda it stands',
    remedy: {
      command: 'agenda.approved',
      zh: '该次讨论不发生效力：列入法定会议的议题后重新讨论',
      en: 'It has no effect: put it on the agenda of a lawful meeting',
    },
    needs: ['type', 'meeting'],
    answer: ({ facts: { deliberation }, payload: { type, meeting }, given }) =>
      holds(
        deliberation.agenda !== null && isLawfulType(given, type),
        `《${meeting}》（${MEETING_TYPES[type].zh}）讨论时，本事项未列入法定会议的议题`,
        `When "${meeting}" discussed it, it stood on the agenda of no lawful meeting`,
      ),
  }),
  block('M6-head', '公务员法第76条', {
    zh: '与决策事项有利害关系的行政首长应当回避，不得作出决定、签发',
    en: 'A head with an interest in the matter withdraws: he neither decides nor issues it',
    remedy: {
      zh: '由依法代行职务或者主持工作的负责人决定、签发',
      en: 'Whoever lawfully acts for him decides and issues it',
    },
    turnsOn: ['person'],
    answer: ({ facts: { deliberation }, given: { actor } }) =>
      holds(
        deliberation.meeting?.interested.some((one) => one.personId === actor.personId) !== true,
        `${actor.personId}与本事项有利害关系`,
        `${actor.personId} has an interest in the matter`,
      ),
  }),
];

/**
 * Whether the very meeting that discussed the matter conveys it; of a meeting from before the system
 * there is no case, and what remains is recorded here.
 */
function isConveyed({ facts, given, type }: Seen): boolean {
  const { meeting } = facts.deliberation;
  const { conveyedFrom, imported = false } = given;
  const begins = BEGINS.includes(type) || meeting === null;
  return imported || (begins ? conveyedFrom !== undefined : fits(meeting.conveyedFrom, given));
}

const fits = (from: string | null, { conveyedFrom }: Pick<Given, 'conveyedFrom'>): boolean =>
  from === null || from === conveyedFrom;
