import type { Words } from '#libs/procedure';

import {
  MEETINGS,
  OLD_TOWN,
  ORDERS,
  PARTY_KINDS,
  PARTY_WHEN,
  QUORUM_COUNTING,
  REVIEW_PAUSES,
  REVIEWERS,
} from './choices.js';
import { about, ceiling, flag, floor, type Parameter } from './parameter-kinds.js';

export type { Parameter } from './parameter-kinds.js';

/** The closed vocabulary of the rules; a key that is not here is refused. */
export const parameters: Readonly<Record<string, Parameter>> = {
  'catalogue.publishBy': {
    ...about('年度目录公布期限', 'day by which the catalogue of the year is published'),
    kind: 'dayOfYear',
    units: [],
    tighter: 'earlier',
  },
  'catalogue.sealedForm': flag(
    about('申报应当附盖章申报表', 'an item comes with its sealed form'),
    true,
  ),
  'catalogue.publicComment': flag(
    about('目录草案应当公开征求意见', 'the draft catalogue is put to open comment'),
    true,
  ),
  'catalogue.filing': flag(
    about('目录应当报上级备案', 'the catalogue is filed with the superior'),
    true,
  ),
  'openComment.minDays': floor(
    about('公开征求意见期限', 'period of open comment', '条例第15条第一款'),
    'day',
    'workingDay',
  ),
  'openComment.shortenable': flag(
    about('说明理由可以缩短期限', 'the period may be shortened for a reason', '条例第15条第一款'),
    false,
  ),
  'openComment.renewOnChange': flag(
    about('实质性修改后应当再次征求意见', 'a change of substance is put to comment again'),
    true,
  ),
  'openComment.compulsory': flag(
    about('应当向社会公开征求意见', 'open comment is compulsory'),
    true,
  ),
  'hearing.compulsory': flag(
    about('涉及切身利益或者存在较大分歧的，应当召开听证会', 'a hearing is compulsory'),
    true,
  ),
  'hearing.compulsoryWhen': {
    ...about('应当召开听证会的情形', 'when a hearing is compulsory'),
    kind: 'choice',
    units: [],
    of: OLD_TOWN,
  },
  'hearing.required': flag(about('应当召开听证会', 'a hearing is held in any case'), true),
  'hearing.noticeDays': floor(
    about('听证公告提前天数', 'notice of a hearing before its day'),
    'day',
    'workingDay',
  ),
  'hearing.materialDays': floor(
    about('听证材料提前送达天数', 'papers reach the participants before', '条例第16条第三款'),
    'day',
    'workingDay',
  ),
  'hearing.excludesCivilServants': flag(
    about('公务员不得作为听证参加人', 'civil servants are no participants of a hearing'),
    true,
  ),
  'hearing.minParticipants': {
    ...about('听证参加人最少人数', 'least number of participants of a hearing'),
    kind: 'count',
    units: ['count'],
    tighter: 'more',
  },
  'hearing.minInterestedShare': {
    ...about('听证参加人中利害关系人最低比例', 'least share of participants with an interest'),
    kind: 'share',
    units: ['share'],
    tighter: 'more',
  },
  'hearing.quorum': {
    ...about('听证参加人出席比例', 'share of the participants who are present'),
    kind: 'share',
    units: ['share'],
    beyond: true,
    tighter: 'more',
  },
  'expert.min': {
    ...about('论证专家最少人数', 'least number of experts'),
    kind: 'count',
    units: ['count'],
    tighter: 'more',
  },
  'expert.odd': flag(about('论证专家应当为单数', 'the number of experts is odd'), true),
  'expert.maxFromIndustryDept': {
    ...about('行业主管部门专家最高比例', 'largest share of experts from the competent department'),
    kind: 'share',
    units: ['share'],
    tighter: 'less',
  },
  'risk.compulsory': flag(about('应当进行社会稳定风险评估', 'risk is always assessed'), true),
  'risk.authorNotReviewer': flag(
    about('风险评估报告编制者不得参加评审', 'the author of the risk report does not review it'),
    true,
  ),
  'risk.lowerNeedsChange': flag(
    about('草案未变化的不得降低风险等级', 'an unchanged draft is not graded lower'),
    true,
  ),
  'risk.highBars': flag(
    about('高风险的不得提交讨论', 'a high risk keeps the matter from the meeting'),
    true,
  ),
  'sponsor.internalLegal': flag(
    about('承办单位内部法制审核', 'the sponsor’s own legal check'),
    true,
  ),
  'sponsor.internalMeeting': flag(
    about('承办单位集体研究', 'the sponsor’s own collective discussion'),
    true,
  ),
  'legality.minWorkingDays': floor(
    about('合法性审查时间', 'time for the legality review', '条例第26条第二款'),
    'workingDay',
  ),
  'legality.minStrict': flag(
    about(
      '审查时间“不得少于”而无“一般”二字',
      'the time for the review is set without the word "normally"',
    ),
    true,
  ),
  'legality.maxWorkingDays': ceiling(
    about('合法性审查最长时间', 'longest time of the legality review'),
    'workingDay',
  ),
  'legality.extensionWorkingDays': ceiling(
    about('合法性审查可以延长的时间', 'by how much the review may be extended'),
    'workingDay',
  ),
  'legality.pausedBy': {
    ...about('不计入合法性审查时间的情形', 'what is not counted of the time for the review'),
    kind: 'set',
    units: [],
    of: REVIEW_PAUSES,
  },
  'legality.reconfirm': flag(
    about('修改后应当经审查部门再次确认', 'the reviewer confirms the draft as revised'),
    true,
  ),
  'fairCompetition.reviewer': {
    ...about('公平竞争审查单位', 'who reviews fair competition', '公平竞争审查条例第14条'),
    kind: 'choice',
    units: [],
    of: REVIEWERS,
  },
  'funds.inPlace': flag(
    about('作出决定前补偿费用应当足额到位', 'the compensation is in place before the decision'),
    true,
  ),
  'precheck.macroPolicy': flag(
    about('宏观政策取向一致性评估', 'assessment of macro-policy orientation'),
    true,
  ),
  'reference.applies': flag(about('参照条例执行', 'the regulation applies by reference'), true),
  'meeting.lawfulTypes': {
    ...about('集体讨论的会议', 'meetings that discuss collectively', '条例第30条第一款'),
    kind: 'set',
    units: [],
    of: MEETINGS,
  },
  'meeting.quorum': {
    ...about('组成人员出席比例', 'share of the members who are present'),
    kind: 'share',
    units: ['share'],
    beyond: true,
    tighter: 'more',
  },
  'meeting.quorumCounting': {
    ...about('有利害关系的组成人员如何计入法定人数', 'how members with an interest are counted'),
    kind: 'choice',
    units: [],
    of: QUORUM_COUNTING,
  },
  'meeting.legalAdviserRequired': flag(
    about('法律顾问应当列席会议', 'a legal adviser attends the meeting'),
    true,
  ),
  'meeting.paperDays': floor(
    about('会议材料提前送达天数', 'papers reach the members before the meeting'),
    'day',
    'workingDay',
  ),
  'meeting.shelveExpiryMonths': ceiling(
    about('暂缓审议最长时间', 'longest deferral of a matter'),
    'month',
  ),
  'decision.maxDays': ceiling(
    about('启动至作出决定最长时间', 'longest time from start to decision'),
    'day',
    'workingDay',
    'month',
  ),
  'party.kind': {
    ...about('向党委请示报告的方式', 'how the Party committee is reported to'),
    kind: 'choice',
    units: [],
    of: PARTY_KINDS,
  },
  'party.when': {
    ...about('向党委请示报告的时间', 'when the Party committee is reported to'),
    kind: 'choice',
    units: [],
    of: PARTY_WHEN,
  },
  'outward.order': {
    ...about('党委、人大、上级程序的先后', 'the order of Party, Congress and superior'),
    kind: 'choice',
    units: [],
    of: ORDERS,
  },
  'publication.maxWorkingDays': ceiling(
    about('决策公布期限', 'period of publication', '政府信息公开条例第26条'),
    'workingDay',
  ),
  'announcement.remedies': flag(
    about(
      '公告应当载明行政复议、行政诉讼权利',
      'the announcement names reconsideration and litigation',
    ),
    true,
  ),
  'archive.handoverDays': ceiling(
    about('决策材料移交期限', 'period of handing over the file'),
    'day',
    'workingDay',
  ),
  'archive.transferYears': ceiling(
    about(
      '向国家档案馆移交年限',
      'years until transfer to the archives',
      '档案法实施条例第20条第二款',
    ),
    'year',
  ),
  'tracking.intervalMonths': ceiling(
    about('执行情况报告间隔', 'interval of reports on execution'),
    'month',
  ),
  'evaluation.afterMonths': ceiling(
    about('决策后评估时间', 'time after which the decision is evaluated'),
    'month',
  ),
};

/** The largest number that a term or a count may have. */
export const LARGEST_NUMBER = 200;

/** What people read instead of a unit. */
export const unitTitles: Readonly<Record<string, Words>> = {
  day: { zh: '日', en: 'days' },
  workingDay: { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  count: { zh: '人', en: 'people' },
  share: { zh: '', en: '' },
};
