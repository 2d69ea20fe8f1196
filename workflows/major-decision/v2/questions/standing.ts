import type { QuestionSpec } from '#libs/procedure';

export const standingQuestions = {
  controllable: {
    asks: { zh: '决策机关是否认为风险可控', en: 'Does the organ find the risk controllable?' },
    article: '条例第24条',
    by: ['meeting.controllabilityFound', 'head.foundUncontrollable'],
  },
  wideConcern: {
    asks: {
      zh: '是否属于社会公众普遍关心的重大行政决策',
      en: 'Is it a decision of wide public concern?',
    },
    article: '条例第32条',
    by: ['concern.determined'],
  },
  evaluationTrigger: {
    asks: {
      zh: '是否出现明显未达到预期效果、提出较多意见或者认为有必要开展决策后评估的情形',
      en: 'Is there a trigger for an evaluation?',
    },
    article: '条例第36条第一款',
    by: ['evaluation.decided', 'evaluation.notTriggered', 'evaluation.determinationReversed'],
  },
  affiliatedEvaluator: {
    asks: {
      zh: '评估单位与决策作出前承担主要论证评估工作的单位是否存在隶属、控股等关联关系',
      en: 'Is the evaluator affiliated with a unit that did the main work before the decision?',
    },
    article: '条例第36条第二款',
    by: ['evaluation.decided', 'evaluator.foundAffiliated'],
  },
  majorAdjustment: {
    asks: { zh: '是否属于对决策的重大调整', en: 'Is it a major adjustment?' },
    article: '条例第37条',
    by: ['adjustment.minor', 'adjustment.major', 'evaluation.ledToAdjustment'],
  },
  urgentSuspension: {
    asks: { zh: '中止执行的情况是否紧急', en: 'Is the suspension urgent?' },
    article: '条例第37条',
    by: ['execution.suspended', 'execution.resumed'],
  },
} as const satisfies Readonly<Record<string, QuestionSpec>>;
