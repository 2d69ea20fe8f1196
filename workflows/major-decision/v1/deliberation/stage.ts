import {
  choice,
  commands,
  count,
  day,
  document,
  flag,
  group,
  list,
  optional,
  person,
  text,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { notify } from '../effects.js';
import { headDecisionSteps } from '../head-decision/stage.js';
import { termination } from '../initiation/stage.js';

export const MEETING_TYPES = {
  standing: { zh: '常务会议', en: 'Standing meeting' },
  plenary: { zh: '全体会议', en: 'Plenary meeting' },
  mayorOffice: { zh: '市长办公会议', en: 'Mayor’s office meeting' },
  special: { zh: '专题会议', en: 'Special meeting' },
  partyCommittee: { zh: '党委会议', en: 'Meeting of the Party committee' },
  bureau: { zh: '局务会议、局长办公会议', en: 'Bureau meeting' },
  partyGroup: { zh: '党组会议', en: 'Meeting of the Party group' },
  townshipHeads: { zh: '乡镇长办公会议', en: 'Meeting of the township heads' },
  townshipJoint: { zh: '党政联席会议', en: 'Joint meeting of Party and government' },
};

const CAPACITIES = {
  head: { zh: '行政首长', en: 'Administrative head' },
  member: { zh: '会议组成人员', en: 'Member of the meeting' },
  sponsor: { zh: '决策承办单位', en: 'Sponsoring unit' },
  reviewer: { zh: '负责合法性审查的部门', en: 'Legality-review department' },
  adviser: { zh: '法律顾问、公职律师', en: 'Legal adviser or public lawyer' },
  attendant: { zh: '其他列席人员', en: 'Other attendant' },
};

const SPEECH_KINDS = {
  chairing: { zh: '主持', en: 'Chairing' },
  question: { zh: '询问', en: 'Question' },
  report: { zh: '汇报、说明', en: 'Report' },
  opinion: { zh: '发表意见', en: 'Opinion' },
};

const STANCES = {
  agree: { zh: '同意', en: 'Agrees' },
  disagree: { zh: '不同意', en: 'Disagrees' },
  agreeWithAmendment: { zh: '同意并提出修改意见', en: 'Agrees with amendments' },
  abstain: { zh: '弃权', en: 'Abstains' },
  notExpressed: { zh: '未发表意见', en: 'Expressed no opinion' },
};

const presented = list(
  group('提交讨论的方案', 'Alternative presented', {
    key: text('方案代号', 'Key of the alternative', 20),
    document: document('提交讨论的决策草案', 'Draft presented', 'draft'),
  }),
  { max: 20 },
);

const interestedMember = group('涉及本人利害关系的组成人员', 'Member with an interest', {
  personId: person('会议组成人员', 'Member'),
  interest: text('利害关系', 'Interest'),
  withdrew: flag('是否回避', 'Whether he withdrew'),
});

export const deliberationCommands = commands({
  'meeting.held': {
    stage: 'deliberation',
    nature: 'fact',
    title: { zh: '记录会议召开情况', en: 'Record that the meeting was held' },
    article: '条例第30条第一款',
    by: ['office', 'recorder'],
    fields: {
      type: choice('会议类型', 'Type of meeting', MEETING_TYPES),
      on: day('召开日期', 'Day of the meeting'),
      chair: person('主持人', 'Chair'),
      entrustment: optional(
        text('行政首长委托他人主持的情况', 'How another came to chair in the head’s place'),
      ),
      members: list(person('出席的会议组成人员', 'Member present')),
      absent: optional(list(person('缺席的会议组成人员', 'Member absent'), { min: 0 })),
      attendants: text('列席人员', 'Attendants'),
      adviserAttended: flag('法律顾问、公职律师是否列席', 'Whether a legal adviser attended'),
      proxies: optional(list(person('代会人员（不计入组成人员）', 'Who sat in for a member'))),
      interested: optional(list(interestedMember, { max: 50 })),
      alternatives: presented,
    },
  },
  'meeting.postponed': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '推迟会议', en: 'Postpone the meeting' },
    article: '条例第30条第一款',
    by: ['office'],
    fields: {
      plannedOn: day('改期至', 'New day of the meeting'),
      reason: text('推迟理由', 'Why it is postponed'),
    },
  },
  'meeting.speechRecorded': {
    stage: 'deliberation',
    nature: 'fact',
    title: { zh: '记录会议发言', en: 'Record a speech' },
    article: '条例第30条第二款、第三款',
    by: ['office', 'recorder'],
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
      on: optional(day('发言日期', 'Day of the speech')),
    },
  },
  'meeting.stanceRecorded': {
    stage: 'deliberation',
    nature: 'fact',
    title: { zh: '记录会议组成人员意见', en: 'Record the stance of a member' },
    article: '条例第30条第二款、第三款',
    by: ['office', 'recorder'],
    fields: {
      personId: person('会议组成人员', 'Member'),
      stance: choice('意见', 'Stance', STANCES),
      reason: optional(text('理由', 'Reason')),
    },
  },
  'meeting.interestFound': {
    stage: 'deliberation',
    nature: 'fact',
    title: { zh: '记录发现的利害关系', en: 'Record an interest that was found' },
    article: '公务员法第76条',
    by: ['office', 'reviewer'],
    fields: {
      personId: person('会议组成人员', 'Member'),
      interest: text('利害关系', 'Interest'),
    },
  },
  'meeting.controllabilityFound': {
    stage: 'deliberation',
    nature: 'fact',
    title: {
      zh: '记录会议对风险是否可控的认定',
      en: 'Record whether the organ finds it controllable',
    },
    article: '条例第24条',
    by: ['office'],
    fields: {
      on: day('认定日期', 'Day of the finding'),
      controllable: flag(
        '决策机关是否认为风险可控',
        'Whether the organ finds the risk controllable',
      ),
      reason: text('认定理由', 'Reason'),
      evidence: optional(list(document('认定依据的材料', 'Evidence'), { max: 20 })),
    },
  },
  'meeting.recorded': {
    stage: 'deliberation',
    nature: 'fact',
    title: { zh: '归集会议记录和会议纪要', en: 'File the record and the minutes' },
    article: '条例第30条第三款',
    by: ['office', 'recorder'],
    fields: {
      recordDocument: document('会议记录', 'Meeting record', 'meetingRecord'),
      minutesDocument: document('会议纪要', 'Meeting minutes', 'meetingMinutes'),
    },
  },
  'meeting.reconvened': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '重新召开会议', en: 'Hold the meeting again' },
    article: '条例第30条',
    by: ['office'],
    fields: {
      reason: text('会议不符合法定要求的情形', 'How the meeting fell short of the law'),
      plannedOn: optional(day('重新召开日期', 'Day of the new meeting')),
    },
  },
});

const scheduled: StateSpec = {
  title: { zh: '待召开会议', en: 'Meeting scheduled' },
  stage: 'deliberation',
  basis: '条例第30条第一款',
  duty: {
    role: 'office',
    title: { zh: '组织召开会议集体讨论', en: 'Hold the meeting' },
  },
  on: {
    'meeting.held': {
      requires: [
        'A39-stated-day',
        'G18-meeting',
        'G20-meeting',
        'G27',
        'G28',
        'G28-counted',
        'M6',
        'A30-adviser',
      ],
      to: 'deliberation.held',
    },
    'meeting.postponed': {
      then: [notify('sponsor', '审议本事项的会议已改期', 'The meeting has been postponed')],
    },
  },
};

/** What the organ found, and what was found about its members, until the head decides. */
const findings = {
  'meeting.controllabilityFound': { requires: ['A39-stated-day', 'G16-at-meeting'] },
  'meeting.interestFound': { requires: ['M6'] },
} satisfies Readonly<Record<string, Step>>;

const held: StateSpec = {
  title: { zh: '会议已召开', en: 'Meeting held' },
  stage: 'deliberation',
  basis: '条例第30条第二款、第三款',
  duty: {
    role: 'office',
    title: { zh: '如实记录集体讨论决定情况', en: 'Record the discussion truthfully' },
  },
  on: {
    'meeting.speechRecorded': { requires: ['A30-sequence'] },
    'meeting.stanceRecorded': { requires: ['A30-present'] },
    ...findings,
    'meeting.recorded': {
      requires: ['A30-members', 'G29', 'G31', 'G31-dissent'],
      to: 'deliberation.recorded',
      then: [
        notify(
          'head',
          '集体讨论情况已记录，请在集体讨论的基础上作出决定',
          'The discussion is on record; decide on its basis',
        ),
      ],
    },
  },
};

export const deliberationStates = {
  deliberation: {
    title: { zh: '集体讨论决定', en: 'Collective discussion and decision' },
    stage: 'deliberation',
    basis: '条例第30条',
    initial: 'scheduled',
    on: termination,
    states: {
      scheduled,
      held,
      recorded: {
        title: { zh: '待行政首长决定', en: 'Awaiting the head’s decision' },
        stage: 'deliberation',
        basis: '条例第30条第一款、第二款',
        duty: {
          role: 'head',
          title: { zh: '在集体讨论的基础上作出决定', en: 'Decide on the basis of the discussion' },
        },
        on: {
          ...headDecisionSteps,
          ...findings,
          'meeting.reconvened': { to: 'deliberation.scheduled' },
        },
      },
    },
  },
} satisfies Readonly<Record<string, StateSpec>>;
