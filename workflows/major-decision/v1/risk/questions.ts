import type { QuestionSpec } from '#libs/procedure';

/** The open words of art. 22 on which the assessment depends. */
export const riskQuestions = {
  adverseImpact: {
    asks: {
      zh: '重大行政决策的实施是否可能对社会稳定、公共安全等方面造成不利影响',
      en: 'Whether carrying it out may harm social stability, public security or the like',
    },
    article: '条例第22条第一款',
    by: ['risk.determined', 'risk.determinationReversed'],
  },
  earlierRiskHolds: {
    asks: {
      zh: '既有评价、评估所依据的事实是否仍然成立',
      en: 'Whether the facts of an earlier assessment still hold',
    },
    article: '条例第22条第二款',
    by: ['risk.reused'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
