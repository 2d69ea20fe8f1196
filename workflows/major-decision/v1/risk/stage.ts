import {
  choice,
  commands,
  day,
  document,
  flag,
  list,
  optional,
  text,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { determining, reversal } from '../forming/stage-determining.js';

/** The kinds of risk of art. 22 and those that practice assesses beside them. */
export const RISK_KINDS = {
  socialStability: { zh: '社会稳定', en: 'Social stability' },
  publicSecurity: { zh: '公共安全', en: 'Public security' },
  environment: { zh: '生态环境', en: 'Environment' },
  economy: { zh: '财政经济', en: 'Finance and economy' },
  publicSentiment: { zh: '舆情', en: 'Public sentiment' },
  legal: { zh: '法律', en: 'Legal' },
};

const kind = choice('风险种类', 'Kind of risk', RISK_KINDS);
const kinds = list(kind, { min: 1, max: 6 });
const assessor = text('评估单位', 'Who assesses', 200);
const level = choice('风险等级', 'Grade', {
  high: { zh: '高', en: 'High' },
  medium: { zh: '中', en: 'Medium' },
  low: { zh: '低', en: 'Low' },
});
const controllable = flag('风险是否可控', 'Whether the risk is controllable');
const report = document('风险评估报告', 'Risk assessment report', 'riskReport');

export const riskCommands = commands({
  'risk.determined': {
    stage: 'riskAssessment',
    nature: 'act',
    title: { zh: '认定是否可能造成不利影响', en: 'Determine whether harm is likely' },
    article: '条例第22条第一款',
    by: ['sponsor', 'sponsorHead'],
    fields: {
      likely: flag(
        '实施是否可能对社会稳定、公共安全等方面造成不利影响',
        'Whether carrying it out may harm social stability, public security or the like',
      ),
      ...determining,
      kinds: optional(kinds),
    },
  },
  'risk.determinationReversed': reversal({
    stage: 'riskAssessment',
    article: '条例第22条第一款、第27条',
    zh: '改变是否可能造成不利影响的认定',
    en: 'Reverse the determination whether harm is likely',
  }),
  'risk.waived': {
    stage: 'riskAssessment',
    nature: 'act',
    title: { zh: '不组织风险评估', en: 'Go on without an assessment' },
    article: '条例第22条第一款',
    by: ['sponsor', 'sponsorHead'],
    fields: {},
  },
  'risk.begun': {
    stage: 'riskAssessment',
    nature: 'act',
    title: { zh: '开展风险评估', en: 'Begin the assessment' },
    article: '条例第22条、第23条',
    by: ['sponsor'],
    fields: { kinds, assessor },
  },
  'risk.reported': {
    stage: 'riskAssessment',
    nature: 'act',
    title: { zh: '提交风险评估报告', en: 'File a risk assessment report' },
    article: '条例第23条第二款',
    by: ['sponsor'],
    fields: {
      kind,
      assessor,
      level,
      controllable,
      riskPoints: optional(text('风险点', 'Risk points')),
      precautions: optional(text('风险防范措施', 'Precautions')),
      contingencyPlan: optional(text('处置预案', 'Contingency plan')),
      departmentsHeard: optional(text('听取有关部门意见情况', 'How the departments were heard')),
      author: optional(text('报告编制人', 'Who wrote the report', 200)),
      reviewer: optional(text('报告评审人', 'Who reviewed the report', 200)),
      document: optional(report),
    },
  },
  'risk.reused': {
    stage: 'riskAssessment',
    nature: 'act',
    title: { zh: '采用既有评价、评估结论', en: 'Rely on an earlier assessment' },
    article: '条例第22条第二款',
    by: ['sponsor'],
    fields: {
      kind,
      reference: text('既有评价、评估报告名称及文号', 'Reference of the earlier report', 200),
      assessor,
      assessedOn: day('评价、评估日期', 'Day of the earlier report'),
      scope: text('评价、评估范围', 'What it covers'),
      covers: optional(flag('评价、评估范围是否涵盖本决策事项', 'Whether it covers this matter')),
      validUntil: optional(day('有效期至', 'Valid until')),
      level,
      controllable,
      document: report,
    },
  },
  'risk.concluded': {
    stage: 'riskAssessment',
    nature: 'act',
    title: { zh: '完成风险评估', en: 'Conclude the assessment' },
    article: '条例第23条、第24条',
    by: ['sponsor'],
    fields: {},
  },
  'risk.reopened': {
    stage: 'riskAssessment',
    nature: 'act',
    title: { zh: '重新组织风险评估', en: 'Reopen the assessment' },
    article: '条例第22条、第24条',
    by: ['sponsor', 'sponsorHead'],
    fields: { reason: text('理由', 'Reason') },
  },
});

const settled = {
  'risk.reopened': { to: 'forming.risk.pending' },
  'risk.determinationReversed': { requires: ['A27-determined'], to: 'forming.risk.pending' },
} satisfies Readonly<Record<string, Step>>;

export const riskRegion: StateSpec = {
  title: { zh: '风险评估', en: 'Risk assessment' },
  stage: 'riskAssessment',
  basis: '条例第22条至第24条',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '待认定和组织', en: 'Not yet determined or organised' },
      stage: 'riskAssessment',
      basis: '条例第22条第一款',
      duty: {
        role: 'sponsor',
        title: {
          zh: '认定是否可能对社会稳定、公共安全等方面造成不利影响，可能的应当组织风险评估',
          en: 'Determine whether harm is likely; if so, organise the assessment',
        },
      },
      on: {
        'risk.determined': {},
        'risk.waived': { requires: ['G14-determined'], to: 'forming.risk.waived' },
        'risk.begun': {
          requires: ['A22-not-excluded', 'A22-kinds'],
          to: 'forming.risk.underway',
        },
      },
    },
    underway: {
      title: { zh: '评估中', en: 'Underway' },
      stage: 'riskAssessment',
      basis: '条例第23条',
      duty: {
        role: 'sponsor',
        title: {
          zh: '听取有关部门意见，形成风险评估报告，明确风险点、防范措施和处置预案',
          en: 'Hear the departments; report the risk points, precautions and contingency plan',
        },
      },
      on: {
        'risk.reported': {
          requires: ['A23-kind', 'A22-no-repeat', 'A23-departments', 'G15', 'G15-author', 'G14'],
        },
        'risk.reused': { requires: ['G17'] },
        'risk.concluded': {
          requires: ['A23-complete', 'A39-defects'],
          to: 'forming.risk.done',
        },
      },
    },
    done: {
      title: { zh: '已完成评估', en: 'Concluded' },
      stage: 'riskAssessment',
      basis: '条例第24条',
      tags: ['settled'],
      on: settled,
    },
    waived: {
      title: { zh: '无需风险评估', en: 'Not needed' },
      stage: 'riskAssessment',
      basis: '条例第22条第一款',
      tags: ['settled'],
      on: settled,
    },
  },
};
