import {
  act,
  choice,
  commands,
  day,
  decision,
  document,
  fact,
  flag,
  list,
  optional,
  paperDay,
  personal,
  plannedDay,
  orNone,
  text,
  unit,
  why,
} from '#libs/procedure';

import { determining, evidence, reversing } from '../forming/determining.js';
import { decidedBy } from '../on-paper.js';

import {
  CHANNELS,
  CONGRESS,
  EXCLUSIONS,
  LINKS,
  MATTER_CLASSES,
  OWED_QUESTIONS,
  START_MODES,
} from './facts.js';

const referredTo = orNone(unit('转交办理单位', 'To whom it is handed'));

/** Of a secret matter no content is entered, so that leaving it out is what the law asks for. */
const SECRET_MATTER = {
  article: '条例第14条第一款、第32条',
  zh: '涉及国家秘密的事项不在本系统填报内容',
  en: 'The content of a secret matter is not entered here',
};

const RESPONSE_RUNS = {
  article: '条例第3条第二款',
  zh: '应急响应何时终止尚未确定的，终止时登记',
  en: 'Where its end is not set yet it is recorded when the response ends',
};

const start = {
  on: paperDay('启动决定日期', 'Day of the decision to start'),
  reference: text('启动决定文号或会议', 'Reference of the decision'),
  leadUnit: unit('牵头承办单位', 'Lead sponsoring unit'),
  coUnits: list(unit('配合承办单位', 'Co-sponsoring unit'), { min: 0, max: 20 }),
  congress: choice('是否依法须报告人大', 'What the Congress is owed', CONGRESS),
  congressBasis: optional(
    text('报告人大或者提请讨论决定的依据', 'Provision by which the Congress is owed it', 500),
  ),
  superiorApproval: flag('是否须报上级批准', 'Whether a superior must approve'),
  noneOwedReason: optional(
    why(
      '认定无须报告人大、无须报上级批准的理由',
      'Why nothing is owed to the Congress, or to a superior',
    ),
  ),
  decidedBy,
  catalogueAdjustment: optional(
    text('目录调整文号', 'Reference of the adjustment of the catalogue', 200),
  ),
};

/** The commands from the proposal of a matter to its start, its refusal or its end. */
export const initiationCommands = commands({
  'proposal.filed': act(['proposer', 'sponsor', 'office', 'head'], '条例第10条', {
    title: { zh: '提出决策事项建议', en: 'Propose a matter' },
    fields: {
      title: text('事项名称', 'Title', 200),
      matterClass: choice('事项类别（条例第3条第一款）', 'Class of the matter', MATTER_CLASSES),
      channel: choice('提出渠道', 'Channel', CHANNELS),
      unitId: unit('提出或者研究论证单位', 'Proposing or studying unit'),
      problem: optional(text('拟解决的主要问题', 'Main problem'), SECRET_MATTER),
      basis: optional(text('建议理由和依据', 'Reasons and basis'), SECRET_MATTER),
      solution: optional(text('解决问题的初步方案', 'Preliminary solution'), SECRET_MATTER),
      feasibility: optional(text('必要性和可行性', 'Necessity and feasibility'), SECRET_MATTER),
      proposerName: optional(personal('提出人', 'Who proposes', 200), SECRET_MATTER),
      catalogueItem: optional(text('目录事项编号', 'Catalogue item', 100), SECRET_MATTER),
      offListReason: optional(
        why('未列入目录而启动的理由', 'Why it starts off the list'),
        SECRET_MATTER,
      ),
      linkKind: optional(choice('关联', 'Link', LINKS)),
      linkedCase: optional(decision('原决策', 'The decision that it adjusts, stops or takes up')),
      secret: flag('是否涉及国家秘密', 'Whether it is a state secret'),
    },
  }),
  'proposal.studied': act(['sponsor', 'office'], '条例第10条', {
    title: { zh: '报送研究论证意见', en: 'Report the study of the proposal' },
    fields: { conclusion: text('研究论证意见', 'Conclusion of the study') },
  }),
  'secret.referred': act(['sponsor', 'office'], '条例第14条第一款', {
    title: { zh: '登记涉密事项编号和去向', en: 'Note where a secret matter is handled' },
    fields: {
      number: text('涉密事项编号', 'Number of the secret matter', 100),
      whereTo: text('办理单位', 'Unit that handles it', 200),
    },
  }),
  'matter.excluded': act(['office', 'head'], '条例第3条', {
    title: { zh: '认定不属于重大行政决策事项', en: 'Determine that the regulation does not apply' },
    fields: {
      ground: choice('不适用的情形', 'Ground', EXCLUSIONS),
      reason: why('认定理由', 'Reason'),
      on: paperDay('决定日期', 'Day of the decision'),
      reference: text('签批文号或者会议', 'Signature or meeting by which it was decided'),
      document: document('不适用条例的决定', 'Decision on the exclusion', 'exclusionDecision'),
      responseNumber: optional(text('应急响应编号', 'Number of the emergency response', 100)),
      responseEndsOn: optional(
        plannedDay(
          '应急响应终止日期（已经确定的）',
          'End of the response, where it is set already',
        ),
        RESPONSE_RUNS,
      ),
      legislativePlanItem: optional(text('立法计划项目', 'Item of the legislative plan', 200)),
      policyBasis: optional(text('宏观调控政策依据', 'Basis of the macro-control policy', 500)),
      splitProject: flag('是否由同一整体事项拆分而成', 'Whether it was split off from a whole'),
      evidence,
    },
  }),
  'matter.determinationReversed': act(['office', 'head', 'reviewer', 'reviewHead'], '条例第3条', {
    title: {
      zh: '撤销不属于重大行政决策事项的认定',
      en: 'Reverse that the regulation does not apply',
    },
    fields: { ...reversing, decidedBy },
  }),
  'response.ended': fact(['office', 'sponsor', 'reviewer'], '条例第3条第二款', {
    title: { zh: '登记应急响应终止', en: 'Record that the emergency response ended' },
    fields: {
      on: day('应急响应终止日期', 'End of the emergency response'),
      reference: text('终止应急响应的文号', 'Reference of the end of the response'),
      measures: optional(
        text('响应期间已经作出的处置决定', 'What was decided in the response, and stands'),
      ),
      evidence,
    },
  }),
  'start.listed': act(['office', 'head'], '条例第3条、第10条、第11条', {
    title: { zh: '依目录启动决策程序', en: 'Start by the catalogue entry' },
    fields: start,
  }),
  'start.approved': act(['head', 'office'], '条例第10条、第11条', {
    title: { zh: '决定启动决策程序', en: 'Decide to start' },
    fields: { mode: choice('启动方式', 'How it was decided', START_MODES), ...start },
  }),
  'owed.redetermined': act(['reviewer', 'reviewHead', 'head'], '条例第8条、第27条第（一）项', {
    title: {
      zh: '重新认定是否须报告人大、报上级批准',
      en: 'Determine anew what the Congress or a superior is owed',
    },
    fields: {
      question: choice('认定事项', 'Question', OWED_QUESTIONS),
      owed: flag('是否须报告人大、报上级批准', 'Whether it is owed'),
      how: optional(choice('须报告人大的方式', 'What the Congress is owed', CONGRESS)),
      ...determining,
    },
  }),
  'start.refused': act(['head', 'office'], '条例第10条', {
    title: { zh: '决定不启动', en: 'Decide not to start' },
    fields: { reason: why('不启动的理由', 'Reason'), referredTo, decidedBy },
  }),
  'matter.terminated': act(['head', 'office'], '条例第10条', {
    title: { zh: '终止决策程序', en: 'Terminate the procedure' },
    fields: {
      reason: why('终止理由', 'Reason'),
      reference: text('终止决定文号', 'Reference'),
      referredTo,
      decidedBy,
    },
  }),
});
