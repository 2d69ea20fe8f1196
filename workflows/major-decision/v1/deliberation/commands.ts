import {
  act,
  choice,
  commands,
  count,
  day,
  document,
  fact,
  flag,
  group,
  list,
  optional,
  orUnknown,
  person,
  plannedDay,
  text,
  why,
} from '#libs/procedure';

import { CAPACITIES, MEETING_TYPES, SPEECH_KINDS, STANCES } from './facts.js';

const RECORDING = ['office', 'recorder'] as const;

const member = person('会议组成人员', 'Member');
const interest = text('利害关系', 'Interest');

const presented = list(
  group('提交讨论的方案', 'Alternative presented', {
    key: text('方案代号', 'Key of the alternative', 20),
    document: document('提交讨论的决策草案', 'Draft presented', 'draft'),
  }),
  { max: 20 },
);

const interestedMember = group('涉及本人利害关系的组成人员', 'Member with an interest', {
  personId: member,
  interest,
  withdrew: flag('是否回避', 'Whether he withdrew'),
});

/** What is recorded of the meeting, and how it is put off or held again (art. 30). */
export const deliberationCommands = commands({
  'meeting.held': fact(RECORDING, '条例第30条第一款', {
    title: { zh: '记录会议召开情况', en: 'Record that the meeting was held' },
    fields: {
      type: choice('会议类型', 'Type of meeting', MEETING_TYPES),
      on: day('召开日期', 'Day of the meeting'),
      chair: person('主持人', 'Chair'),
      entrustment: optional(
        text('行政首长委托他人主持的情况', 'How another came to chair in the head’s place'),
      ),
      head: optional(person('行政首长', 'Administrative head')),
      members: list(person('出席的会议组成人员', 'Member present')),
      absent: orUnknown(list(person('缺席的会议组成人员', 'Member absent'), { min: 0 })),
      attendants: text('列席人员', 'Attendants'),
      adviserAttended: flag('法律顾问、公职律师是否列席', 'Whether a legal adviser attended'),
      proxies: orUnknown(
        list(person('代会人员（不计入组成人员）', 'Who sat in for a member'), { min: 0 }),
      ),
      interested: orUnknown(list(interestedMember, { min: 0, max: 50 })),
      alternatives: presented,
    },
  }),
  'meeting.noted': fact(RECORDING, '条例第25条第二款、第30条', {
    title: {
      zh: '登记不在会议环节而被会议讨论的情况',
      en: 'Record that a meeting discussed it out of its turn',
    },
    fields: {
      meeting: text('会议名称', 'Name of the meeting', 200),
      type: choice('会议类型', 'Type of meeting', MEETING_TYPES),
      on: day('召开日期', 'Day of the meeting'),
      announced: optional(text('会上宣布的原话', 'What was announced, in its words')),
    },
  }),
  'meeting.postponed': act('office', '条例第30条第一款', {
    title: { zh: '推迟会议', en: 'Postpone the meeting' },
    fields: {
      plannedOn: plannedDay('改期至', 'New day of the meeting'),
      reason: why('推迟理由', 'Why it is postponed'),
    },
  }),
  'meeting.speechRecorded': fact(RECORDING, '条例第30条第二款、第三款', {
    title: { zh: '记录会议发言', en: 'Record a speech' },
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
      round: optional(count('第几次重新讨论', 'Which new discussion', { max: 100 })),
      on: optional(day('发言日期', 'Day of the speech')),
    },
  }),
  'meeting.stanceRecorded': fact(RECORDING, '条例第30条第二款、第三款', {
    title: { zh: '记录会议组成人员意见', en: 'Record the stance of a member' },
    fields: {
      personId: member,
      stance: choice('意见', 'Stance', STANCES),
      reason: optional(why('理由', 'Reason')),
    },
  }),
  'meeting.interestFound': fact(['office', 'reviewer'], '公务员法第76条', {
    title: { zh: '记录发现的利害关系', en: 'Record an interest that was found' },
    fields: { personId: member, interest },
  }),
  'meeting.controllabilityFound': fact('office', '条例第24条', {
    title: {
      zh: '记录会议对风险是否可控的认定',
      en: 'Record whether the organ finds it controllable',
    },
    fields: {
      on: day('认定日期', 'Day of the finding'),
      controllable: flag(
        '决策机关是否认为风险可控',
        'Whether the organ finds the risk controllable',
      ),
      reason: why('认定理由', 'Reason'),
      evidence: optional(list(document('认定依据的材料', 'Evidence'), { max: 20 })),
    },
  }),
  'meeting.recorded': fact(RECORDING, '条例第30条第三款', {
    title: { zh: '归集会议记录和会议纪要', en: 'File the record and the minutes' },
    fields: {
      recordDocument: document('会议记录', 'Meeting record', 'meetingRecord'),
      minutesDocument: document('会议纪要', 'Meeting minutes', 'meetingMinutes'),
    },
  }),
  'meeting.reconvened': act('office', '条例第30条', {
    title: { zh: '重新召开会议', en: 'Hold the meeting again' },
    fields: {
      reason: text('会议不符合法定要求的情形', 'How the meeting fell short of the law'),
      plannedOn: optional(plannedDay('重新召开日期', 'Day of the new meeting')),
    },
  }),
});
