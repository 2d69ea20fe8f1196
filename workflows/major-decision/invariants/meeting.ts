import type { Invariant } from '#libs/proof';

import {
  DRAFTED_ANEW,
  doneAgain,
  establishedBefore,
  everyAct,
  HEAD_DECISIONS,
  JOINED,
  SPINE,
} from './monitors.js';

const ISSUED = 'decision/publication';
const APPROVALS = ['head.approved', 'head.approvedInPrinciple'] as const;
const DRAFTING = 'decision/forming.drafting';
const REVIEWED = ['review.issued'];
const DISCUSSED = ['meeting.recorded'];
/** What a meeting has on record, which its own case conveys. */
const ON_RECORD = [
  'meeting.held',
  'meeting.speechRecorded',
  'meeting.stanceRecorded',
  'meeting.controllabilityFound',
  'meeting.recorded',
  'meeting.noted',
] as const;

const byApproval = (
  ...requirements: readonly string[]
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(APPROVALS.map((type) => [type, requirements]));

/** How the meeting discusses and the head decides (arts 24, 25 and 29 to 31). */
export const meetingInvariants: readonly Invariant[] = [
  {
    id: 'I36',
    article: '条例第30条第一款',
    says: {
      zh: '未经决策机关常务会议或者全体会议集体讨论、记录并由行政首长作出决定的，不得签发',
      en: 'Nothing is issued without collective discussion by a lawful meeting',
    },
    regions: [SPINE],
    watches: ['G27-held'],
    commands: [
      'agenda.approved',
      'meeting.held',
      'meeting.recorded',
      'meeting.reconvened',
      'wording.foundSubstantive',
      ...HEAD_DECISIONS,
      'outward.returned',
      'issue.returned',
    ],
    states: [ISSUED],
    initial: 'none',
    step: (memory: string, { command, shows }) => {
      if (command === 'meeting.held') {
        return 'held';
      }
      if (command === 'meeting.recorded') {
        return memory === 'held' ? 'recorded' : 'none';
      }
      const approves = APPROVALS.some((one) => one === command);
      return approves && memory === 'recorded' && shows('G27-held') ? 'decided' : 'none';
    },
    violated: (memory: string, { entered }) => entered.includes(ISSUED) && memory !== 'decided',
  },
  establishedBefore({
    id: 'I37',
    article: '条例第30条',
    says: {
      zh: '行政首长在集体讨论记录之后方作决定，每次决定均有当次会议的讨论',
      en: 'The head decides only after the discussion is on record, each time after its own meeting',
    },
    shownBy: { 'meeting.recorded': [] },
    lostBy: ['meeting.held', 'meeting.reconvened', 'agenda.approved', ...HEAD_DECISIONS],
    before: HEAD_DECISIONS,
  }),
  everyAct({
    id: 'I38',
    article: '条例第30条第一款',
    says: {
      zh: '行政首长的各种决定均在合法会议集体讨论的基础上作出，由该会议案件转入，作出人与事项没有利害关系',
      en: 'Whatever the head decides rests on a lawful meeting, which conveys it, and on no interest of his',
    },
    acts: {
      ...Object.fromEntries(
        HEAD_DECISIONS.map((type) => [type, ['G27-held', 'A30-one-meeting', 'M6-head']]),
      ),
      ...Object.fromEntries(ON_RECORD.map((type) => [type, ['A30-one-meeting']])),
    },
  }),
  everyAct({
    id: 'I39',
    article: '条例第30条第二款',
    says: {
      zh: '行政首长的决定与多数人意见不一致的，已在会上说明理由',
      en: 'A head who decides against the majority explained why, at the meeting',
    },
    acts: { ...byApproval('G30'), 'head.rejected': ['G30'] },
  }),
  establishedBefore({
    id: 'I40',
    article: '条例第24条',
    says: {
      zh: '签发的决策均为风险可控者',
      en: 'Only what was found controllable is issued',
    },
    shownBy: byApproval('G16'),
    lostBy: [...DRAFTED_ANEW, 'wording.foundSubstantive'],
    before: [ISSUED],
  }),
  establishedBefore({
    id: 'I41',
    article: '条例第25条第二款、第30条',
    says: {
      zh: '签发的决策，其方案经审查合法、经会议讨论，且为审查、讨论的同一版本',
      en: 'What is issued was reviewed and found lawful and was discussed, in that version',
    },
    shownBy: byApproval('G18-decision', 'G20-decision'),
    lostBy: [...DRAFTED_ANEW, 'wording.foundSubstantive'],
    before: [ISSUED],
  }),
  everyAct({
    id: 'I42',
    article: '条例第29条、第30条第一款',
    says: {
      zh: '提交讨论的材料齐备，列入本级依法应当召开的会议',
      en: 'The package is complete, and the agenda is that of a lawful meeting to come',
    },
    acts: { 'package.submitted': ['M3'], 'agenda.approved': ['G27-type', 'A30-planned'] },
  }),
  everyAct({
    id: 'I43',
    article: '条例第30条第二款、第三款',
    says: {
      zh: '会议记录中的意见均为出席的组成人员所发表，发言各有其序',
      en: 'The stances on record are those of members present; each speech has its place',
    },
    acts: {
      'meeting.speechRecorded': ['A30-sequence'],
      'meeting.stanceRecorded': ['A30-present'],
    },
  }),
  doneAgain({
    id: 'I44',
    article: '条例第31条、第25条、第30条',
    says: {
      zh: '请示报告后要求作实质修改的，重新起草、审查、讨论后方可签发',
      en: 'Returned by the Party or the Congress: drafted, reviewed and discussed again before issue',
    },
    once: ['outward.returned', 'issue.returned'],
    stages: [['draft.submitted'], REVIEWED, DISCUSSED],
    before: [ISSUED],
    regions: [DRAFTING],
    watches: [JOINED],
  }),
  doneAgain({
    id: 'I45',
    article: '条例第30条、第25条',
    says: {
      zh: '会议决定修改的，修改后的草案重新审查、讨论后方可签发',
      en: 'What the head sends back for amendment is drafted, reviewed and discussed again',
    },
    once: ['head.amended'],
    stages: [['draft.submitted'], REVIEWED, DISCUSSED],
    before: [ISSUED],
    regions: [DRAFTING],
    watches: [JOINED],
  }),
  doneAgain({
    id: 'I46',
    article: '条例第24条',
    says: {
      zh: '风险不可控的，调整草案、重新评估、审查并讨论后方可签发',
      en: 'An uncontrollable risk: the draft adjusted, the risk assessed again, review and meeting again',
    },
    once: ['head.foundUncontrollable'],
    stages: [['risk.concluded', 'risk.waived', 'risk.displaced'], REVIEWED, DISCUSSED],
    before: [ISSUED],
    regions: ['decision/forming.risk'],
    watches: [JOINED],
  }),
  doneAgain({
    id: 'I47',
    article: '条例第25条、第30条',
    says: {
      zh: '文字修改被认定为实质修改的，重新审查、讨论后方可签发',
      en: 'A rewording of substance is reviewed and discussed again before issue',
    },
    once: ['wording.foundSubstantive'],
    stages: [REVIEWED, DISCUSSED],
    before: [ISSUED],
  }),
  doneAgain({
    id: 'I48',
    article: '条例第30条',
    says: {
      zh: '暂缓或者再次讨论的，须重新列入议题并开会讨论后方可作出决定',
      en: 'What is deferred or to be discussed again has a new agenda and a new meeting',
    },
    once: ['head.deferred', 'head.discussAgain'],
    stages: [['agenda.approved', 'wording.foundSubstantive'], DISCUSSED],
    before: HEAD_DECISIONS,
  }),
  everyAct({
    id: 'I49',
    article: '条例第43条',
    says: {
      zh: '暂缓决策的事项，只有超过本地规定期限方可退出决策程序',
      en: 'A deferred matter lapses only by the term of a local rule',
    },
    acts: { 'matter.lapsed': ['A-lapse'] },
  }),
];
