import {
  choice,
  commands,
  day,
  decision,
  document,
  flag,
  list,
  optional,
  text,
  unit,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import { admissionCommands, admissionSteps } from './stage-admission.js';

const MATTER_CLASSES = {
  one: {
    zh: '公共服务、市场监管、社会管理、环境保护等方面的重大公共政策和措施',
    en: 'Major public policies and measures',
  },
  two: { zh: '经济和社会发展等方面的重要规划', en: 'Important plans' },
  three: {
    zh: '开发利用、保护重要自然资源和文化资源的重大公共政策和措施',
    en: 'Major policies on natural and cultural resources',
  },
  four: { zh: '在本行政区域实施的重大公共建设项目', en: 'Major public construction projects' },
  five: {
    zh: '对经济社会发展有重大影响、涉及重大公共利益或者社会公众切身利益的其他重大事项',
    en: 'Other major matters',
  },
};

const CHANNELS = {
  leader: { zh: '决策机关领导人员提出', en: 'By a leader of the organ' },
  department: { zh: '所属部门或者下一级人民政府提出', en: 'By a department or lower government' },
  public: {
    zh: '人大代表、政协委员或者公民、法人、其他组织提出',
    en: 'By deputies, members or the public',
  },
};

const referredTo = optional(unit('转交办理单位', 'To whom it is handed'));

const CONGRESS = {
  none: { zh: '不需要', en: 'Not needed' },
  report: { zh: '出台前向本级人大常委会报告', en: 'Report before issue' },
  decision: { zh: '提请本级人大或其常委会讨论决定', en: 'For decision by the Congress' },
};

const startFields = {
  on: day('启动决定日期', 'Day of the decision to start'),
  reference: text('启动决定文号或会议', 'Reference of the decision'),
  leadUnit: unit('牵头承办单位', 'Lead sponsoring unit'),
  coUnits: optional(list(unit('配合承办单位', 'Co-sponsoring unit'), { min: 0, max: 20 })),
  congress: choice('是否依法须报告人大', 'What the Congress is owed', CONGRESS),
  congressBasis: optional(
    text('报告人大或者提请讨论决定的依据', 'Provision by which the Congress is owed it', 500),
  ),
  superiorApproval: flag('是否须报上级批准', 'Whether a superior must approve'),
  catalogueAdjustment: optional(
    text('目录调整文号', 'Reference of the adjustment of the catalogue', 200),
  ),
};

export const initiationCommands = commands({
  'proposal.filed': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '提出决策事项建议', en: 'Propose a matter' },
    article: '条例第10条',
    by: ['proposer', 'sponsor', 'office', 'head'],
    fields: {
      title: text('事项名称', 'Title', 200),
      matterClass: choice('事项类别（条例第3条第一款）', 'Class of the matter', MATTER_CLASSES),
      channel: choice('提出渠道', 'Channel', CHANNELS),
      unitId: unit('提出或者研究论证单位', 'Proposing or studying unit'),
      problem: optional(text('拟解决的主要问题', 'Main problem')),
      basis: optional(text('建议理由和依据', 'Reasons and basis')),
      solution: optional(text('解决问题的初步方案', 'Preliminary solution')),
      feasibility: optional(text('必要性和可行性', 'Necessity and feasibility')),
      proposerName: optional(text('提出人', 'Who proposes', 200)),
      catalogueItem: optional(text('目录事项编号', 'Catalogue item', 100)),
      offListReason: optional(text('未列入目录而启动的理由', 'Why it starts off the list')),
      linkKind: optional(
        choice('关联', 'Link', {
          adjusts: { zh: '对原决策作重大调整', en: 'Adjusts a decision in force' },
          stops: { zh: '停止执行原决策', en: 'Stops a decision in force' },
        }),
      ),
      linkedCase: optional(decision('原决策', 'The decision that it adjusts or stops')),
      secret: optional(flag('是否涉及国家秘密', 'Whether it is a state secret')),
    },
  },
  'proposal.studied': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '报送研究论证意见', en: 'Report the study of the proposal' },
    article: '条例第10条',
    by: ['sponsor', 'office'],
    fields: { conclusion: text('研究论证意见', 'Conclusion of the study') },
  },
  ...admissionCommands,
  'start.listed': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '依目录启动决策程序', en: 'Start by the catalogue entry' },
    article: '条例第3条、第10条、第11条',
    by: ['office', 'head'],
    fields: startFields,
  },
  'start.approved': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '决定启动决策程序', en: 'Decide to start' },
    article: '条例第10条、第11条',
    by: ['head', 'office'],
    fields: {
      mode: choice('启动方式', 'How it was decided', {
        signature: { zh: '领导签批', en: 'Signed by the leader' },
        meeting: { zh: '会议决定', en: 'By a meeting' },
      }),
      ...startFields,
    },
  },
  'start.refused': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '决定不启动', en: 'Decide not to start' },
    article: '条例第10条',
    by: ['head', 'office'],
    fields: { reason: text('不启动的理由', 'Reason'), referredTo },
  },
  'matter.terminated': {
    stage: 'initiation',
    nature: 'act',
    title: { zh: '终止决策程序', en: 'Terminate the procedure' },
    article: '条例第10条',
    by: ['head', 'office'],
    fields: {
      reason: text('终止理由', 'Reason'),
      reference: text('终止决定文号', 'Reference'),
      referredTo,
    },
  },
  'research.filed': {
    stage: 'initiation',
    nature: 'fact',
    title: { zh: '提交调研报告', en: 'File the research report' },
    article: '条例第12条第一款',
    by: ['sponsor'],
    fields: { document: document('调研报告', 'Research report', 'research') },
  },
});

/** Every state before the decision can be left by terminating the procedure. */
export const termination: Readonly<Record<'matter.terminated', Step>> = {
  'matter.terminated': {
    requires: ['A10-reason', 'M7'],
    to: 'terminated',
    then: [
      endDeadline('consultationReply', 'cancelled'),
      endDeadline('openComment', 'cancelled'),
      endDeadline('hearingMaterials', 'cancelled'),
      endDeadline('reviewTimeOffered', 'cancelled'),
      endDeadline('reviewCeiling', 'cancelled'),
      endDeadline('deferralLapse', 'cancelled'),
      startDeadline('fileHandover'),
    ],
  },
};

const start = ['G01-admitted', 'G02-one-lead', 'A8-basis', 'A39-stated-day'] as const;

export const initiationStates = {
  opening: {
    title: { zh: '尚未提出', en: 'Not yet proposed' },
    stage: 'initiation',
    basis: '条例第10条',
    duty: { role: 'sponsor', title: { zh: '提出决策事项建议', en: 'Propose the matter' } },
    on: {
      'proposal.filed': {
        requires: [
          'G47',
          'A10-argument',
          'A10-proposer',
          'A10-own-unit',
          'G01-catalogue',
          'A37-linked',
        ],
        to: 'proposed',
      },
    },
  },
  proposed: {
    title: { zh: '已提出', en: 'Proposed' },
    stage: 'initiation',
    basis: '条例第10条',
    duty: { role: 'sponsor', title: { zh: '研究论证决策事项建议', en: 'Study the proposal' } },
    on: {
      'proposal.studied': {
        requires: ['G47-stub'],
        to: 'studied',
        then: [
          notify(
            'office',
            '研究论证意见已报送，请报决策机关决定是否启动',
            'The study is in; the organ decides whether to start',
          ),
        ],
      },
      'start.listed': { requires: ['G47-stub', 'G02-listed', ...start], to: 'forming' },
      'secret.referred': { requires: ['G47-secret'], to: 'referred' },
      ...admissionSteps,
      ...termination,
    },
  },
  studied: {
    title: { zh: '待决定是否启动', en: 'Awaiting the decision to start' },
    stage: 'initiation',
    basis: '条例第10条、第11条',
    duty: { role: 'head', title: { zh: '决定是否启动决策程序', en: 'Decide whether to start' } },
    on: {
      'start.approved': {
        requires: [...start, 'G01-off-list'],
        to: 'forming',
        then: [
          notify(
            'sponsor',
            '决策程序已启动，请组织起草决策草案',
            'The procedure has started; draft the decision',
          ),
        ],
      },
      'start.refused': {
        requires: ['M7'],
        to: 'notStarted',
        then: [startDeadline('fileHandover')],
      },
      ...admissionSteps,
      ...termination,
    },
  },
  notStarted: {
    title: { zh: '不启动', en: 'Not started' },
    stage: 'initiation',
    basis: '条例第10条',
    tags: ['ended'],
  },
  referred: {
    title: { zh: '涉密事项另行办理', en: 'Secret; handled elsewhere' },
    stage: 'initiation',
    basis: '条例第14条第一款',
    tags: ['ended'],
  },
  terminated: {
    title: { zh: '终止', en: 'Terminated' },
    stage: 'initiation',
    basis: '条例第10条',
    tags: ['ended'],
  },
} satisfies Readonly<Record<string, StateSpec>>;
