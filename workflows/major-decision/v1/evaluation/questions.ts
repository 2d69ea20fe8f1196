import type { QuestionSpec } from '#libs/procedure';

/** The open words of the law that are determined here. */
export const evaluationQuestions = {
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
} satisfies Readonly<Record<string, QuestionSpec>>;
