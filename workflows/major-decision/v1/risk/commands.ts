import {
  act,
  choice,
  commands,
  decision,
  document,
  flag,
  list,
  optional,
  paperDay,
  plannedDay,
  orNone,
  text,
  why,
} from '#libs/procedure';

import { determining } from '../forming/determining.js';

import { RISK_KINDS, RISK_LEVELS } from './facts.js';

const kind = choice('风险种类', 'Kind of risk', RISK_KINDS);
const kinds = list(kind, { min: 1, max: 6 });
const assessor = text('评估单位', 'Who assesses', 200);
const level = choice('风险等级', 'Grade', RISK_LEVELS);
const controllable = flag('风险是否可控', 'Whether the risk is controllable');
const changedSince = optional(
  text('与前次评级相比发生的变化', 'What changed since the earlier grade', 1000),
);
const report = document('风险评估报告', 'Risk assessment report', 'riskReport');

/** Harm is found likely or not; the risks are assessed, kind by kind. */
export const riskCommands = commands({
  'risk.determined': act(['sponsor', 'sponsorHead'], '条例第22条第一款', {
    title: { zh: '认定是否可能造成不利影响', en: 'Determine whether harm is likely' },
    fields: {
      likely: flag(
        '实施是否可能对社会稳定、公共安全等方面造成不利影响',
        'Whether carrying it out may harm social stability, public security or the like',
      ),
      ...determining,
      kinds: optional(kinds),
    },
  }),
  'risk.determinationReversed': act(['reviewer', 'sponsorHead'], '条例第22条第一款、第27条', {
    title: {
      zh: '改变是否可能造成不利影响的认定',
      en: 'Reverse the determination whether harm is likely',
    },
    fields: determining,
  }),
  'risk.waived': act(['sponsor', 'sponsorHead'], '条例第22条第一款', {
    title: { zh: '不组织风险评估', en: 'Go on without an assessment' },
    fields: {},
  }),
  'risk.begun': act('sponsor', '条例第22条、第23条', {
    title: { zh: '开展风险评估', en: 'Begin the assessment' },
    fields: { kinds, assessor },
  }),
  'risk.reported': act('sponsor', '条例第23条第二款', {
    title: { zh: '提交风险评估报告', en: 'File a risk assessment report' },
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
      scope: text('评估范围', 'What it assesses', 1000),
      whole: flag('是否涵盖本决策事项的全部', 'Whether it assesses all of this matter'),
      changedSince,
    },
  }),
  'risk.reused': act('sponsor', '条例第22条第二款', {
    title: { zh: '采用既有评价、评估结论', en: 'Rely on an earlier assessment' },
    fields: {
      kind,
      reference: text('既有评价、评估报告名称及文号', 'Reference of the earlier report', 200),
      assessor,
      assessedOn: paperDay('评价、评估日期', 'Day of the earlier report'),
      rule: text('评价、评估所依据的规定', 'Rule under which it was made', 500),
      fromDecision: optional(decision('所属的关联决策', 'Decision in which it was made')),
      scope: text('评价、评估范围', 'What it covers'),
      covers: flag('评价、评估范围是否涵盖本决策事项', 'Whether it covers this matter'),
      outside: optional(
        text('范围之外、另行评估的部分', 'What lies outside and is assessed', 1000),
      ),
      factsHold: flag('有关事实是否仍然成立', 'Whether the facts still hold'),
      factsHoldReason: why('认定理由', 'How that was determined'),
      changedSince,
      validUntil: orNone(plannedDay('有效期至', 'Valid until')),
      level,
      controllable,
      document: report,
    },
  }),
  'risk.concluded': act('sponsor', '条例第23条、第24条', {
    title: { zh: '完成风险评估', en: 'Conclude the assessment' },
    fields: {
      together: optional(
        text(
          '各份报告的范围合起来涵盖本决策事项的说明',
          'How the scopes together cover this matter',
        ),
      ),
    },
  }),
  'risk.reopened': act(['sponsor', 'sponsorHead'], '条例第22条、第24条', {
    title: { zh: '重新组织风险评估', en: 'Reopen the assessment' },
    fields: { reason: why('理由', 'Reason') },
  }),
});
