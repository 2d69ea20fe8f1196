import type { QuestionSpec } from '#libs/procedure';

/** Whether the State has a clear rule on the matter. */
export const legalityReviewQuestions = {
  noNationalRule: {
    asks: {
      zh: '决策事项是否属于国家尚无明确规定的探索性改革',
      en: 'Whether it is an exploratory reform on which the State has no clear rule',
    },
    article: '条例第25条第二款',
    by: ['alternative.foundExploratory', 'exploratory.determinationReversed'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
