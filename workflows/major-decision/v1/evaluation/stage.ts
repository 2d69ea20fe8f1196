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

import { endDeadline, notify, openLinkedCase } from '../effects.js';

const TRIGGERS = {
  shortOfEffect: { zh: '决策执行明显未达到预期效果', en: 'Clearly short of the expected effect' },
  manyOpinions: {
    zh: '公民、法人或者其他组织对决策执行提出较多意见',
    en: 'Many opinions from the public',
  },
  organDecides: { zh: '决策机关认为有必要', en: 'The organ thinks it needed' },
};

/** Who takes part beside the public (art. 36¶3). */
export const JOINING = {
  deputies: { zh: '人大代表', en: 'People’s Congress deputies' },
  cppcc: { zh: '政协委员', en: 'CPPCC members' },
  groups: { zh: '人民团体', en: 'People’s groups' },
  grassRoots: { zh: '基层组织', en: 'Grass-roots organisations' },
  social: { zh: '社会组织', en: 'Social organisations' },
};

const evidence = list(document('认定依据的材料', 'Evidence'), { max: 20 });

export const evaluationCommands = commands({
  'evaluation.decided': {
    stage: 'evaluation',
    nature: 'act',
    title: { zh: '决定开展决策后评估', en: 'Decide to evaluate' },
    article: '条例第36条',
    by: ['head', 'office'],
    fields: {
      trigger: choice('评估情形', 'Trigger', TRIGGERS),
      evaluator: text('评估单位', 'Evaluating institution', 200),
      people: optional(list(text('评估人员', 'Evaluator', 100), { max: 50 })),
      affiliated: optional(
        flag(
          '与决策作出前承担主要论证评估工作的单位是否有隶属、控股等关联关系',
          'Whether affiliated with a unit that did the main work before',
        ),
      ),
      affiliationReason: optional(text('关联关系认定理由', 'How that was determined')),
      reason: optional(text('认为应当评估的理由', 'Why it is evaluated')),
      evidence: optional(evidence),
      plan: optional(document('后评估方案', 'Evaluation plan', 'evaluationPlan')),
    },
  },
  'evaluation.heard': {
    stage: 'evaluation',
    nature: 'fact',
    title: { zh: '听取社会公众意见', en: 'Hear the public' },
    article: '条例第36条第三款',
    by: ['office'],
    fields: {
      on: day('听取意见日期', 'Day'),
      how: text('听取意见的方式和参加人员', 'How, and who took part'),
      joined: optional(list(choice('参与评估的各方', 'Who took part', JOINING), { max: 5 })),
    },
  },
  'evaluation.reported': {
    stage: 'evaluation',
    nature: 'act',
    title: { zh: '提交后评估报告', en: 'Submit the evaluation report' },
    article: '条例第36条',
    by: ['office'],
    fields: {
      document: document('后评估报告', 'Evaluation report', 'evaluationReport'),
      summary: text('评估结论摘要', 'Summary'),
    },
  },
  'evaluation.letContinue': {
    stage: 'evaluation',
    nature: 'act',
    title: { zh: '根据评估结果继续执行', en: 'Continue after the evaluation' },
    article: '条例第36条第四款',
    by: ['head', 'office'],
    fields: { reason: text('理由', 'Reason') },
  },
  'evaluation.ledToAdjustment': {
    stage: 'evaluation',
    nature: 'act',
    title: { zh: '根据评估结果启动调整', en: 'Adjust after the evaluation' },
    article: '条例第36条第四款、第37条',
    by: ['head', 'office'],
    fields: { reason: text('理由', 'Reason') },
  },
  'evaluation.ledToTermination': {
    stage: 'evaluation',
    nature: 'act',
    title: { zh: '根据评估结果启动停止执行程序', en: 'Open the procedure to stop the decision' },
    article: '条例第36条第四款、第37条',
    by: ['head', 'office'],
    fields: { reason: text('理由', 'Reason') },
  },
  'evaluation.notTriggered': {
    stage: 'evaluation',
    nature: 'act',
    title: { zh: '认定不需要开展后评估', en: 'Find that no evaluation is called for' },
    article: '条例第36条',
    by: ['head', 'office'],
    fields: {
      reason: text('未出现评估情形的说明', 'Why no trigger is present'),
      evidence: optional(evidence),
    },
  },
  'evaluation.determinationReversed': {
    stage: 'evaluation',
    nature: 'act',
    title: { zh: '撤回开展后评估的认定', en: 'Take back that an evaluation is called for' },
    article: '条例第36条',
    by: ['head', 'office'],
    fields: { reason: text('撤回理由', 'Reason'), evidence: optional(evidence) },
  },
  'evaluator.foundAffiliated': {
    stage: 'evaluation',
    nature: 'act',
    title: { zh: '认定评估单位存在关联关系', en: 'Find that the evaluator is affiliated' },
    article: '条例第36条第二款',
    by: ['head', 'office'],
    fields: { reason: text('认定理由', 'Reason'), evidence: optional(evidence) },
  },
});

const IDLE = 'standing.inForce.evaluation.idle';

/** An evaluation that was not called for, or not by this institution, leads nowhere. */
const abandoning = {
  'evaluation.determinationReversed': { to: IDLE },
  'evaluator.foundAffiliated': {
    to: IDLE,
    then: [notify('office', '评估单位存在关联关系，须另行确定', 'Choose another evaluator')],
  },
} satisfies Readonly<Record<string, Step>>;

/** The region of the decision in force in which it is evaluated, as often as called for. */
export const evaluationRegion = {
  title: { zh: '后评估', en: 'Evaluation' },
  stage: 'evaluation',
  basis: '条例第36条',
  initial: 'idle',
  states: {
    idle: {
      title: { zh: '未开展后评估', en: 'No evaluation running' },
      stage: 'evaluation',
      basis: '条例第36条',
      tags: ['settled'],
      on: {
        'evaluation.decided': {
          requires: ['G41', 'G41-affiliated', 'G41-people'],
          to: 'standing.inForce.evaluation.evaluating',
          then: [
            notify('executor', '已决定开展决策后评估，请配合', 'An evaluation has been decided'),
          ],
        },
        'evaluation.notTriggered': { requires: ['G42-triggers'] },
      },
    },
    evaluating: {
      title: { zh: '后评估进行中', en: 'Being evaluated' },
      stage: 'evaluation',
      basis: '条例第36条',
      duty: {
        role: 'office',
        title: { zh: '听取社会公众意见，提交后评估报告', en: 'Hear the public and report' },
      },
      on: {
        ...abandoning,
        'evaluation.heard': { requires: ['A39-stated-day'] },
        'evaluation.reported': {
          requires: ['G42', 'A36-joined'],
          to: 'standing.inForce.evaluation.reported',
          then: [
            endDeadline('evaluation', 'met'),
            notify('head', '后评估报告已提交，请决定处理意见', 'The evaluation report is in'),
          ],
        },
      },
    },
    reported: {
      title: { zh: '待处理评估结果', en: 'Awaiting what follows from the evaluation' },
      stage: 'evaluation',
      basis: '条例第36条第四款',
      duty: {
        role: 'head',
        title: { zh: '根据评估结果决定继续、调整或者停止', en: 'Decide what follows' },
      },
      on: {
        'evaluator.foundAffiliated': abandoning['evaluator.foundAffiliated'],
        'evaluation.letContinue': { to: IDLE },
        'evaluation.ledToAdjustment': {
          requires: ['G39'],
          to: IDLE,
          then: [openLinkedCase('adjusts')],
        },
        'evaluation.ledToTermination': {
          requires: ['G39'],
          to: IDLE,
          then: [openLinkedCase('stops')],
        },
      },
    },
  },
} satisfies StateSpec;
