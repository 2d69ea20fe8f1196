import {
  choice,
  commands,
  count,
  flag,
  optional,
  person,
  text,
  type StateSpec,
} from '#libs/procedure';

import { conveyItem } from '../effects.js';
import { CAPACITIES, SPEECH_KINDS, STANCES } from '../vocabulary.js';

const STAGE = 'deliberation';
const RECORDERS = ['office', 'recorder'];
const member = person('会议组成人员', 'Member');
const item = text('议题编号', 'Key of the item', 20);

export const discussionCommands = commands({
  'item.opened': {
    stage: STAGE,
    nature: 'fact',
    title: { zh: '开始审议议题', en: 'Take up an item' },
    article: '条例第30条第一款',
    by: RECORDERS,
    fields: { item },
  },
  'interest.declared': {
    stage: STAGE,
    nature: 'fact',
    title: { zh: '申报利害关系', en: 'Declare an interest' },
    article: '公务员法第76条',
    by: [...RECORDERS, 'member', 'head'],
    fields: { personId: member, interest: text('利害关系', 'The interest') },
  },
  'interest.determined': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '决定是否回避', en: 'Determine whether he must withdraw' },
    article: '公务员法第76条',
    by: ['head', 'office'],
    fields: {
      personId: member,
      mustWithdraw: flag('是否应当回避', 'Whether he must withdraw'),
      reason: text('理由', 'Reason'),
    },
  },
  'member.withdrew': {
    stage: STAGE,
    nature: 'fact',
    title: { zh: '记录会议组成人员回避', en: 'Record that a member withdrew' },
    article: '公务员法第76条',
    by: RECORDERS,
    fields: { personId: member },
  },
  'speech.recorded': {
    stage: STAGE,
    nature: 'fact',
    title: { zh: '记录发言', en: 'Record a speech' },
    article: '条例第30条第二款、第三款',
    by: RECORDERS,
    fields: {
      sequence: count('发言顺序', 'Place in the order of speeches', { min: 1, max: 10_000 }),
      personId: person('发言人', 'Speaker'),
      capacity: choice('发言人身份', 'Capacity', CAPACITIES),
      kind: choice('发言性质', 'Kind of speech', SPEECH_KINDS),
      summary: text('发言要点', 'Summary'),
      explainsMajority: optional(
        flag(
          '行政首长是否说明与多数人意见不一致的理由',
          'Whether the head explains why he differs from the majority',
        ),
      ),
      time: text('发言时间', 'Time of the speech', 40),
    },
  },
  'stance.recorded': {
    stage: STAGE,
    nature: 'fact',
    title: { zh: '记录会议组成人员意见', en: 'Record the stance of a member' },
    article: '条例第30条第二款、第三款',
    by: RECORDERS,
    fields: {
      personId: member,
      stance: choice('意见', 'Stance', STANCES),
      reason: optional(text('理由', 'Reason')),
    },
  },
  'controllability.found': {
    stage: STAGE,
    nature: 'fact',
    title: {
      zh: '记录会议对风险是否可控的认定',
      en: 'Record whether the organ finds the risk controllable',
    },
    article: '条例第24条',
    by: RECORDERS,
    fields: {
      controllable: flag('决策机关是否认为风险可控', 'Whether the risk is found controllable'),
      reason: text('认定理由', 'Reason'),
    },
  },
  'item.closed': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '结束审议议题', en: 'Close the item' },
    article: '条例第30条',
    by: RECORDERS,
    fields: { item },
  },
});

/** One item at a time is discussed. */
export const discussion: StateSpec = {
  title: { zh: '正在审议议题', en: 'An item is discussed' },
  stage: STAGE,
  basis: '条例第30条第二款、第三款',
  duty: {
    role: 'recorder',
    title: { zh: '如实记录发言和意见', en: 'Record speeches and stances truthfully' },
  },
  on: {
    'interest.declared': { requires: ['M6-member', 'M6-took-part'] },
    'interest.determined': { requires: ['M6-declared', 'M6-took-part'] },
    'member.withdrew': { requires: ['M6-declared'] },
    'speech.recorded': { requires: ['A30-sequence', 'A30-speaker'] },
    'stance.recorded': { requires: ['A30-present', 'M6-took-part'] },
    'controllability.found': {},
    'item.closed': {
      requires: ['MT-under-discussion', 'M6', 'G29', 'G31', 'G31-dissent'],
      to: 'held.session.betweenItems',
      then: [conveyItem],
    },
  },
};
