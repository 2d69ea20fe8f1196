import { holds, met, unmet } from '#libs/procedure';

import { isReviewed } from '../legality-review/reviewed.js';
import { dutiesOf } from '../vocabulary.js';

import type { deliberationCommands } from './commands.js';
import { doorDuties } from './duties-door.js';
import { membersDuties } from './duties-members.js';
import { stancesDuties } from './duties-stances.js';
import { MEETING_TYPES } from './facts.js';
import { isLawfulType } from './lawful-types.js';
import { lateOpinions } from './order.js';

const { block, defect } = dutiesOf<typeof deliberationCommands>();

/** What is discussed at which meeting, in which order of speeches, and what is found there. */
export const deliberationDuties = [
  defect('G18-meeting', '条例第25条第二款', {
    zh: '未经合法性审查的，不得提交决策机关讨论',
    en: 'Nothing is discussed before its legality opinion is given',
    breach: { barring: true },
    remedy: {
      command: 'meeting.reconvened',
      zh: '出具合法性审查意见后重新召开会议',
      en: 'Hold the meeting again after the opinion',
    },
    needs: ['on'],
    answer: ({ facts: { review }, payload: { on } }) => {
      if (review.opinion === null) {
        return unmet('尚未出具合法性审查意见', 'There is no legality opinion');
      }
      return holds(
        review.opinion.on <= on,
        `会议于${on}召开，合法性审查意见于${review.opinion.on}出具`,
        `The meeting was on ${on}, the legality opinion of ${review.opinion.on}`,
      );
    },
  }),
  defect('G20-meeting', '条例第25条、第30条', {
    zh: '提交会议讨论的决策草案应当是经合法性审查的版本',
    en: 'Each alternative presented is the version that was reviewed',
    breach: { barring: true },
    remedy: {
      command: 'meeting.reconvened',
      zh: '以经合法性审查的版本重新讨论',
      en: 'Discuss the reviewed version',
    },
    needs: ['alternatives'],
    answer: ({ facts, payload: { alternatives } }) => {
      const unreviewed = alternatives
        .filter((one) => !isReviewed(facts, one.key, facts.documents[one.document]?.hash ?? ''))
        .map((one) => one.key)
        .join('、');
      return holds(
        unreviewed === '',
        `方案${unreviewed}提交讨论的版本未经合法性审查`,
        `Not the reviewed version: ${unreviewed}`,
      );
    },
  }),
  defect('G27', '条例第30条第一款', {
    zh: '决策草案应当经决策机关常务会议或者全体会议讨论',
    en: 'The draft is discussed at a standing or plenary meeting of the organ',
    breach: { barring: true },
    remedy: {
      command: 'meeting.reconvened',
      zh: '提交常务会议或者全体会议讨论',
      en: 'Hold a standing or plenary meeting',
    },
    needs: ['type'],
    answer: ({ payload: { type }, given }) =>
      holds(
        isLawfulType(given, type),
        `${MEETING_TYPES[type].zh}不能代替常务会议或者全体会议`,
        `${MEETING_TYPES[type].en}: does not replace a standing or plenary meeting`,
      ),
  }),
  block('A30-sequence', '条例第30条第三款', {
    zh: '每次发言各有其顺序号',
    en: 'Each speech has its own place in the order',
    remedy: {
      command: 'meeting.speechRecorded',
      zh: '按实际发言顺序编号',
      en: 'Number it in the order of the speeches',
    },
    needs: ['sequence'],
    answer: ({ facts, payload: { sequence } }) =>
      holds(
        facts.deliberation.meeting?.speeches.some((one) => one.sequence === sequence) !== true,
        `发言顺序号${String(sequence)}已使用`,
        `A speech ${String(sequence)} is on record`,
      ),
  }),
  defect('G29', '条例第30条第二款', {
    zh: '会议组成人员应当充分发表意见，行政首长最后发表意见',
    en: 'The members speak fully; the head gives his opinion last',
    breach: { barring: true, conductOf: ['head'] },
    remedy: {
      command: 'meeting.reconvened',
      zh: '重新召开会议，由行政首长最后发表意见',
      en: 'Hold the meeting again; the head speaks last',
    },
    answer: ({ facts }) => {
      const late = lateOpinions(facts.deliberation.meeting?.speeches ?? []);
      return holds(
        late.length === 0,
        `在行政首长发表意见之后才首次发表意见，或者在行政首长末次发言之后：${late.map(({ sequence, personId }) => `第${String(sequence)}个发言（${personId}）`).join('、')}`,
        `First opinions after one of the head’s, or after his last: ${late.map(({ sequence }) => String(sequence)).join(', ')}`,
      );
    },
  }),
  defect('G16-at-meeting', '条例第24条', {
    zh: '风险是否可控由决策机关在集体讨论时认定',
    en: 'The organ finds at its meeting whether the risk is controllable',
    remedy: {
      command: 'meeting.reconvened',
      zh: '重新召开会议，对风险是否可控作出认定',
      en: 'Hold the meeting again and find it there',
    },
    answer: ({ facts, payload: { on } }) => {
      const heldOn = facts.deliberation.meeting?.heldOn ?? '';
      return on === undefined
        ? met
        : holds(
            on === heldOn,
            `认定日期${on}不是会议召开之日${heldOn}`,
            `Found on ${on}, not at the meeting of ${heldOn}`,
          );
    },
  }),
  ...doorDuties,
  ...membersDuties,
  ...stancesDuties,
];
