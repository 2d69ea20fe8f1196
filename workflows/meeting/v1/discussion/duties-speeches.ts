import { holds, minuteOf } from '#libs/procedure';

import { openItem } from '../agenda/item.js';
import { headOf } from '../convening/members.js';
import { dutiesOf } from '../vocabulary.js';

import type { discussionCommands } from './commands.js';

const { block } = dutiesOf<typeof discussionCommands>();

/** Who speaks and states an opinion, in which order and capacity (art. 30¶2 and ¶3). */
export const speechDuties = [
  block('A30-sequence', '条例第30条第三款', {
    zh: '每次发言各有其顺序号',
    en: 'Each speech has its own place in the order',
    remedy: { command: 'speech.recorded', zh: '按实际发言顺序编号', en: 'Number it in its order' },
    needs: ['sequence'],
    answer: ({ facts, payload: { sequence } }) =>
      holds(
        openItem(facts)?.speeches.some((one) => one.sequence === sequence) !== true,
        `发言顺序号${String(sequence)}已使用`,
        `A speech ${String(sequence)} is on record`,
      ),
  }),
  block('A30-speaker', '条例第30条第二款', {
    zh: '以行政首长、会议组成人员身份发言的，应当是在场的本人，列席和代会人员不得以其身份记录',
    en: 'Who speaks as head or member is that person and present; attendants and proxies are not',
    remedy: { command: 'speech.recorded', zh: '更正发言人身份', en: 'Correct the capacity' },
    needs: ['capacity'],
    answer: ({ facts, payload: { personId, name, capacity } }) => {
      const taking = capacity === 'head' || capacity === 'member';
      if (personId === undefined) {
        return holds(
          !taking && name !== undefined,
          '没有写明发言人：组成人员选择本人，没有账号的列席人员写明姓名、职务',
          'The speaker is not named: choose the member, or name who has no account',
        );
      }
      const present = openItem(facts)?.present.includes(personId) === true;
      const isHead = personId === headOf(facts, openItem(facts));
      const isMember = facts.members.members.some((one) => one.personId === personId);
      const right = {
        head: present && isHead,
        member: present && isMember && !isHead,
      } as const;
      return holds(
        taking ? right[capacity] : !isMember,
        `${personId}的发言身份与会议组成人员名单和出席情况不一致`,
        `The capacity of ${personId} is not that of the list and the attendance`,
      );
    },
  }),
  block('A30-time', '条例第30条第三款', {
    zh: '发言时间和发言顺序应当一致',
    en: 'The times of the speeches agree with their order',
    remedy: {
      command: 'speech.recorded',
      zh: '按照实际发言的顺序和时间（时：分）登记',
      en: 'Enter order and time (hh:mm) as it was',
    },
    needs: ['sequence', 'time'],
    answer: ({ facts, payload: { sequence, time } }) => {
      const at = minuteOf(time) ?? 0;
      const astray = (openItem(facts)?.speeches ?? []).filter((one) => {
        const other = minuteOf(one.time);
        return other !== undefined && (one.sequence < sequence ? other > at : other < at);
      });
      const which = astray.map((one) => `第${String(one.sequence)}个（${one.time}）`).join('、');
      return holds(
        astray.length === 0,
        `第${String(sequence)}个发言（${time}）与下列发言的先后不一致：${which}`,
        `Speech ${String(sequence)} at ${time} does not fit: ${astray.map((one) => `${String(one.sequence)} at ${one.time}`).join(', ')}`,
      );
    },
  }),
  block('A30-present', '条例第30条第二款', {
    zh: '意见由出席会议的组成人员发表，列席、代会人员不计入',
    en: 'Stances are those of members present, not of attendants or proxies',
    remedy: { command: 'stance.recorded', zh: '选择出席的组成人员', en: 'Choose a member present' },
    needs: ['personId'],
    answer: ({ facts, payload: { personId } }) =>
      holds(
        openItem(facts)?.present.includes(personId) === true,
        `${personId}不是参加本议题审议的会议组成人员`,
        `${personId} is not a member present`,
      ),
  }),
];
