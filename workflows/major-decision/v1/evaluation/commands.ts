import {
  act,
  choice,
  commands,
  day,
  document,
  fact,
  flag,
  list,
  optional,
  orNone,
  text,
  unit,
  why,
} from '#libs/procedure';

import { EVALUATION_TRIGGERS, JOINING } from './facts.js';

const evidence = optional(list(document('认定依据的材料', 'Evidence'), { max: 20 }));
const reason = why('理由', 'Reason');

/** What is done and reported in an evaluation (art. 36). */
export const evaluationCommands = commands({
  'evaluation.decided': act(['head', 'office'], '条例第36条', {
    title: { zh: '决定开展决策后评估', en: 'Decide to evaluate' },
    fields: {
      trigger: choice('评估情形', 'Trigger', EVALUATION_TRIGGERS),
      evaluator: orNone(text('受委托的第三方', 'Third party that is commissioned', 200)),
      commissioned: flag('是否委托第三方评估', 'Whether a third party is commissioned'),
      evaluatorUnit: orNone(unit('自行评估的单位', 'Unit that evaluates by itself')),
      people: list(text('评估人员', 'Evaluator', 100), { max: 50 }),
      affiliated: flag(
        '与决策作出前承担主要论证评估工作的单位是否有隶属、控股等关联关系',
        'Whether affiliated with a unit that did the main work before',
      ),
      affiliationReason: optional(why('关联关系认定理由', 'How that was determined')),
      reason: optional(why('认为应当评估的理由', 'Why it is evaluated')),
      evidence,
      plan: optional(document('后评估方案', 'Evaluation plan', 'evaluationPlan')),
    },
  }),
  'evaluation.heard': fact('office', '条例第36条第三款', {
    title: { zh: '听取社会公众意见', en: 'Hear the public' },
    fields: {
      on: day('听取意见日期', 'Day'),
      how: text('听取意见的方式和参加人员', 'How, and who took part'),
      joined: optional(list(choice('参与评估的各方', 'Who took part', JOINING), { max: 5 })),
    },
  }),
  'evaluation.reported': act('office', '条例第36条', {
    title: { zh: '提交后评估报告', en: 'Submit the evaluation report' },
    fields: {
      document: document('后评估报告', 'Evaluation report', 'evaluationReport'),
      summary: text('评估结论摘要', 'Summary'),
    },
  }),
  'evaluation.letContinue': act(['head', 'office'], '条例第36条第四款', {
    title: { zh: '根据评估结果继续执行', en: 'Continue after the evaluation' },
    fields: { reason },
  }),
  'evaluation.ledToAdjustment': act(['head', 'office'], '条例第36条第四款、第37条', {
    title: { zh: '根据评估结果启动调整', en: 'Adjust after the evaluation' },
    fields: { reason },
  }),
  'evaluation.ledToTermination': act(['head', 'office'], '条例第36条第四款、第37条', {
    title: { zh: '根据评估结果启动停止执行程序', en: 'Open the procedure to stop the decision' },
    fields: { reason },
  }),
  'evaluation.notTriggered': act(['head', 'office'], '条例第36条', {
    title: { zh: '认定不需要开展后评估', en: 'Find that no evaluation is called for' },
    fields: {
      reason: text('未出现评估情形的说明', 'Why no trigger is present'),
      evidence,
    },
  }),
  'evaluation.determinationReversed': act(['head', 'office'], '条例第36条', {
    title: { zh: '撤回开展后评估的认定', en: 'Take back that an evaluation is called for' },
    fields: { reason: why('撤回理由', 'Reason'), evidence: evidence },
  }),
  'evaluation.foundNotMain': act(['head', 'office'], '条例第36条第二款', {
    title: {
      zh: '认定有关单位未承担主要论证评估工作',
      en: 'Determine that a unit did not do the main work before',
    },
    fields: {
      institution: text('单位名称', 'Unit', 200),
      reason: why('认定理由', 'Reason'),
      document: document('决策机关的认定文件', 'Paper of the organ', 'evaluationPlan', 'other'),
    },
  }),
  'evaluator.foundAffiliated': act(['head', 'office'], '条例第36条第二款', {
    title: { zh: '认定评估单位存在关联关系', en: 'Find that the evaluator is affiliated' },
    fields: { reason: why('认定理由', 'Reason'), evidence: evidence },
  }),
});
