import type { QuestionSpec } from '#libs/procedure';

/** The open words of the law that are determined here. */
export const inForceQuestions = {
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
} satisfies Readonly<Record<string, QuestionSpec>>;
