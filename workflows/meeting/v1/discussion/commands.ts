import {
  act,
  choice,
  commands,
  count,
  fact,
  flag,
  optional,
  person,
  text,
  timeOfDay,
  why,
} from '#libs/procedure';

import { CAPACITIES, SPEECH_KINDS, STANCES } from './facts.js';

const RECORDERS = ['office', 'recorder'];
const member = person('会议组成人员', 'Member');
const item = text('议题编号', 'Key of the item', 20);

/** What is done and said while an item is discussed (art. 30¶2 and ¶3). */
export const discussionCommands = commands({
  'item.opened': fact(RECORDERS, '条例第30条第一款', {
    title: { zh: '开始审议议题', en: 'Take up an item' },
    fields: { item, anew: optional(flag('是否重新讨论', 'Whether it is discussed anew')) },
  }),
  'interest.declared': fact([...RECORDERS, 'member', 'head'], '公务员法第76条', {
    title: { zh: '申报利害关系', en: 'Declare an interest' },
    fields: { personId: member, interest: text('利害关系', 'The interest') },
  }),
  'interest.determined': act(['head', 'office'], '公务员法第76条', {
    title: { zh: '决定是否回避', en: 'Determine whether he must withdraw' },
    fields: {
      personId: member,
      mustWithdraw: flag('是否应当回避', 'Whether he must withdraw'),
      reason: why('理由', 'Reason'),
    },
  }),
  'member.withdrew': fact(RECORDERS, '公务员法第76条', {
    title: { zh: '记录会议组成人员回避', en: 'Record that a member withdrew' },
    fields: { personId: member },
  }),
  'speech.recorded': fact(RECORDERS, '条例第30条第二款、第三款', {
    title: { zh: '记录发言', en: 'Record a speech' },
    fields: {
      sequence: count('发言顺序', 'Place in the order of speeches', { min: 1, max: 10_000 }),
      personId: optional(person('发言人', 'Speaker')),
      name: optional(text('没有账号的发言人姓名、职务', 'Who speaks without an account', 100)),
      capacity: choice('发言人身份', 'Capacity', CAPACITIES),
      kind: choice('发言性质', 'Kind of speech', SPEECH_KINDS),
      summary: text('发言要点', 'Summary'),
      explainsMajority: optional(
        flag(
          '行政首长是否说明与多数人意见不一致的理由',
          'Whether the head explains why he differs from the majority',
        ),
      ),
      time: timeOfDay('发言时间（时：分）', 'Time of the speech'),
    },
  }),
  'stance.recorded': fact(RECORDERS, '条例第30条第二款、第三款', {
    title: { zh: '记录会议组成人员意见', en: 'Record the stance of a member' },
    fields: {
      personId: member,
      stance: choice('意见', 'Stance', STANCES),
      reason: optional(why('理由', 'Reason')),
    },
  }),
  'controllability.found': fact(RECORDERS, '条例第24条', {
    title: {
      zh: '记录会议对风险是否可控的认定',
      en: 'Record whether the organ finds the risk controllable',
    },
    fields: {
      controllable: flag('决策机关是否认为风险可控', 'Whether the risk is found controllable'),
      reason: why('认定理由', 'Reason'),
    },
  }),
  'item.closed': act(RECORDERS, '条例第30条', {
    title: { zh: '结束审议议题', en: 'Close the item' },
    fields: { item },
  }),
});
