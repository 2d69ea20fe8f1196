import {
  choice,
  commands,
  day,
  decision,
  flag,
  group,
  list,
  optional,
  person,
  text,
  unit,
  type StateSpec,
} from '#libs/procedure';

import { notify } from '../effects.js';
import { MEETING_TYPES, MEMBER_CAPACITIES } from '../vocabulary.js';

const STAGE = 'convening';
const itemKey = text('议题编号', 'Key of the item', 20);
const reason = text('理由', 'Reason');

const schedule = {
  plannedOn: day('拟召开日期', 'Planned day'),
  slot: text('拟召开时间', 'Planned time', 40),
  place: text('地点', 'Place', 200),
  papersBy: day('材料报送截止日期', 'Last day for papers'),
};

const memberList = {
  listedOn: day('名单所依据的日期', 'Day of which the list speaks'),
  basis: text('名单依据', 'Ground of the list', 400),
  members: list(
    group('会议组成人员', 'Member of the meeting', {
      personId: person('人员', 'Person'),
      capacity: choice('身份', 'Capacity', MEMBER_CAPACITIES),
    }),
    { max: 60 },
  ),
};

export const conveningCommands = commands({
  'meeting.convened': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '筹备召开会议', en: 'Convene a meeting' },
    article: '条例第30条第一款',
    by: ['office', 'head'],
    fields: {
      title: text('会议名称', 'Name of the meeting', 200),
      type: choice('会议类型', 'Type of meeting', MEETING_TYPES),
      ...schedule,
      ...memberList,
    },
  },
  'members.listed': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '核定会议组成人员名单', en: 'List the members of the day' },
    article: '条例第30条第一款',
    by: ['office'],
    fields: memberList,
  },
  'item.tabled': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '列入议题', en: 'Put an item on the agenda' },
    article: '条例第25条、第29条、第30条第一款',
    by: ['office', 'head'],
    fields: {
      item: itemKey,
      title: text('议题名称', 'Title of the item', 200),
      decision: optional(decision('所涉决策事项', 'The decision it is about')),
      alternatives: optional(
        list(
          group('提交讨论的方案', 'Alternative presented', {
            key: text('方案代号', 'Key of the alternative', 20),
            document: text('决策草案在决策卷中的材料编号', 'Document in the decision’s file', 64),
          }),
          { max: 20 },
        ),
      ),
      sponsor: unit('汇报单位', 'Unit that reports'),
      papersOn: day('材料收到日期', 'Day on which the papers came'),
      disputed: flag('有关单位是否有分歧意见', 'Whether units disagree'),
      coordination: optional(text('协调情况和分歧说明', 'How it was coordinated, what remains')),
    },
  },
  'item.withdrawn': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '撤下议题', en: 'Take an item off the agenda' },
    article: '条例第30条第一款',
    by: ['office', 'head'],
    fields: { item: itemKey, reason },
  },
  'meeting.rescheduled': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '会议改期', en: 'Reschedule the meeting' },
    article: '条例第30条第一款',
    by: ['office', 'head'],
    fields: { ...schedule, reason },
  },
  'meeting.cancelled': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '取消会议', en: 'Cancel the meeting' },
    article: '条例第30条第一款',
    by: ['office', 'head'],
    fields: { reason },
  },
  'notice.sent': {
    stage: STAGE,
    nature: 'fact',
    title: { zh: '发出会议通知', en: 'Send the notice' },
    article: '政府工作规则',
    by: ['office'],
    fields: {
      on: day('通知日期', 'Day of the notice'),
      recipients: text('通知对象', 'To whom it was sent'),
    },
  },
});

export const conveningStates = {
  opening: {
    title: { zh: '提出召开会议', en: 'Opening' },
    stage: STAGE,
    basis: '条例第30条第一款',
    duty: { role: 'office', title: { zh: '筹备召开会议', en: 'Convene the meeting' } },
    on: {
      'meeting.convened': {
        requires: ['G27', 'MT-planned', 'MT-paper-days', 'MT-one-head'],
        to: 'convened',
      },
    },
  },
  convened: {
    title: { zh: '筹备会议', en: 'Preparing the meeting' },
    stage: STAGE,
    basis: '条例第30条第一款',
    duty: {
      role: 'office',
      title: { zh: '安排议题，通知会议组成人员', en: 'Set the agenda and send the notice' },
    },
    on: {
      'members.listed': { requires: ['MT-one-head'] },
      'item.tabled': {
        requires: ['MT-new-item', 'A25-tabled', 'G20-presented', 'MT-cutoff', 'A13-coordinated'],
      },
      'item.withdrawn': { requires: ['MT-withdrawable'] },
      'meeting.rescheduled': {
        requires: ['MT-planned', 'MT-paper-days'],
        then: [notify('member', '会议已改期', 'The meeting is rescheduled')],
      },
      'notice.sent': {
        requires: ['A39-stated-day'],
        then: [
          notify('member', '会议通知已发出', 'The notice of the meeting is sent'),
          notify('adviser', '会议通知已发出，请列席', 'The notice is sent; attend the meeting'),
        ],
      },
      'meeting.cancelled': {
        to: 'cancelled',
        then: [notify('member', '会议已取消', 'The meeting is cancelled')],
      },
      'session.opened': {
        requires: [
          'A39-stated-day',
          'MT-attendance',
          'MT-proxy',
          'MT-decisions',
          'A25-scheduled',
          'G28',
          'A30-head',
          'MT-members-day',
          'MT-notice',
          'MT-adviser',
        ],
        to: 'held.session',
      },
    },
  },
  cancelled: {
    title: { zh: '会议已取消', en: 'Cancelled' },
    stage: STAGE,
    basis: '条例第30条第一款',
    tags: ['ended'],
  },
} satisfies Readonly<Record<string, StateSpec>>;
