import type { QuestionSpec } from '#libs/procedure';

export const reviewQuestions = {
  noNationalRule: {
    asks: {
      zh: '决策事项是否属于国家尚无明确规定的探索性改革',
      en: 'Whether it is an exploratory reform on which the State has no clear rule',
    },
    article: '条例第25条第二款',
    by: ['alternative.foundExploratory', 'exploratory.determinationReversed'],
  },
  wordingOnly: {
    asks: {
      zh: '审查后的调整是否仅为文字修改',
      en: 'Whether an adjustment after the review changes the wording only',
    },
    article: '条例第25条第一款、第28条',
    by: ['revision.confirmed'],
  },
} as const satisfies Readonly<Record<string, QuestionSpec>>;
