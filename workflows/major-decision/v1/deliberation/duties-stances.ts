import { holds } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { deliberationCommands } from './commands.js';

const { block, defect } = dutiesOf<typeof deliberationCommands>();

/** What the record says of each member's stance (art. 30¶3). */
export const stancesDuties = [
  block('A30-present', '条例第30条第二款', {
    zh: '意见由出席会议的组成人员发表，列席人员不计入',
    en: 'Stances are those of the members present, not of attendants',
    remedy: {
      command: 'meeting.stanceRecorded',
      zh: '选择出席会议的组成人员',
      en: 'Choose a member who is present',
    },
    needs: ['personId'],
    answer: ({ facts, payload: { personId } }) =>
      holds(
        facts.deliberation.meeting?.members.includes(personId) === true,
        `${personId}不是出席会议的组成人员`,
        `${personId} is not a member present`,
      ),
  }),
  defect('G31', '条例第30条第三款', {
    zh: '集体讨论决定情况应当如实记录，不同意见应当如实载明',
    en: 'The stance of every member present is on record; silence is one',
    remedy: {
      command: 'meeting.reconvened',
      zh: '形成记录前逐人记录意见，未发表意见的也应当载明；已经形成记录的，重新召开会议',
      en: 'Before the minutes, record each member’s stance, silence included; after them, meet again',
    },
    answer: ({ facts: { deliberation } }) => {
      const { members = [], stances = [] } = deliberation.meeting ?? {};
      const recorded = new Set(stances.map((one) => one.personId));
      const lacking = members.filter((member) => !recorded.has(member));
      return holds(
        deliberation.meeting !== null && lacking.length === 0,
        `${String(lacking.length)}名出席的组成人员没有意见记录：${lacking.join('、')}`,
        `${String(lacking.length)} members present have no stance: ${lacking.join(', ')}`,
      );
    },
  }),
  defect('G31-dissent', '条例第30条第三款、第38条第三款', {
    zh: '对不同意见应当载明',
    en: 'A dissent is recorded with what it says',
    remedy: {
      command: 'meeting.reconvened',
      zh: '形成记录前逐人载明不同意见的内容和理由；已经形成记录的，重新召开会议',
      en: 'Before the minutes, record what each dissenting member said; after them, meet again',
    },
    answer: ({ facts }) => {
      const silent = (facts.deliberation.meeting?.stances ?? [])
        .filter(({ stance, reason }) => stance === 'disagree' && (reason ?? '').trim() === '')
        .map(({ personId }) => personId);
      return holds(
        silent.length === 0,
        `下列人员不同意而未载明意见内容：${silent.join('、')}`,
        `These dissents do not say what they are: ${silent.join(', ')}`,
      );
    },
  }),
];
