import {
  act,
  choice,
  commands,
  decision,
  flag,
  list,
  optional,
  paperDay,
  personal,
  plannedDay,
  text,
  unit,
  why,
} from '#libs/procedure';

import { evidence, reversing } from '../forming/determining.js';

import { CHANNELS, CONGRESS, EXCLUSIONS, LINKS, MATTER_CLASSES, START_MODES } from './facts.js';

const referredTo = optional(unit('转交办理单位', 'To whom it is handed'));

const start = {
  on: paperDay('启动决定日期', 'Day of the decision to start'),
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

/** The commands from the proposal of a matter to its start, its refusal or its end. */
export const initiationCommands = commands({
  'proposal.filed': act(['proposer', 'sponsor', 'office', 'head'], '条例第10条', {
    title: { zh: '提出决策事项建议', en: 'Propose a matter' },
    fields: {
      title: text('事项名称', 'Title', 200),
      matterClass: choice('事项类别（条例第3条第一款）', 'Class of the matter', MATTER_CLASSES),
      channel: choice('提出渠道', 'Channel', CHANNELS),
      unitId: unit('提出或者研究论证单位', 'Proposing or studying unit'),
      problem: optional(text('拟解决的主要问题', 'Main problem')),
      basis: optional(text('建议理由和依据', 'Reasons and basis')),
      solution: optional(text('解决问题的初步方案', 'Preliminary solution')),
      feasibility: optional(text('必要性和可行性', 'Necessity and feasibility')),
      proposerName: optional(personal('提出人', 'Who proposes', 200)),
      catalogueItem: optional(text('目录事项编号', 'Catalogue item', 100)),
      offListReason: optional(why('未列入目录而启动的理由', 'Why it starts off the list')),
      linkKind: optional(choice('关联', 'Link', LINKS)),
      linkedCase: optional(decision('原决策', 'The decision that it adjusts or stops')),
      secret: optional(flag('是否涉及国家秘密', 'Whether it is a state secret')),
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
      responseNumber: optional(text('应急响应编号', 'Number of the emergency response', 100)),
      responseEndsOn: optional(plannedDay('应急响应终止日期', 'End of the emergency response')),
      legislativePlanItem: optional(text('立法计划项目', 'Item of the legislative plan', 200)),
      policyBasis: optional(text('宏观调控政策依据', 'Basis of the macro-control policy', 500)),
      specialLaw: optional(text('法律、行政法规名称和条款', 'The law and its provision', 500)),
      splitProject: optional(
        flag('是否由同一整体事项拆分而成', 'Whether it was split off from a whole'),
      ),
      evidence,
    },
  }),
  'matter.determinationReversed': act(['office', 'head'], '条例第3条', {
    title: {
      zh: '撤销不属于重大行政决策事项的认定',
      en: 'Reverse that the regulation does not apply',
    },
    fields: reversing,
  }),
  'start.listed': act(['office', 'head'], '条例第3条、第10条、第11条', {
    title: { zh: '依目录启动决策程序', en: 'Start by the catalogue entry' },
    fields: start,
  }),
  'start.approved': act(['head', 'office'], '条例第10条、第11条', {
    title: { zh: '决定启动决策程序', en: 'Decide to start' },
    fields: { mode: choice('启动方式', 'How it was decided', START_MODES), ...start },
  }),
  'start.refused': act(['head', 'office'], '条例第10条', {
    title: { zh: '决定不启动', en: 'Decide not to start' },
    fields: { reason: why('不启动的理由', 'Reason'), referredTo },
  }),
  'matter.terminated': act(['head', 'office'], '条例第10条', {
    title: { zh: '终止决策程序', en: 'Terminate the procedure' },
    fields: {
      reason: why('终止理由', 'Reason'),
      reference: text('终止决定文号', 'Reference'),
      referredTo,
    },
  }),
});
