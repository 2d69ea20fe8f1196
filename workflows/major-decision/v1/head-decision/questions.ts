import type { QuestionSpec } from '#libs/procedure';

/** The open word of art. 28: whether a change after the review is one of wording only. */
export const headDecisionQuestions = {
  wordingOnly: {
    asks: {
      zh: '审查后的调整是否仅为文字修改',
      en: 'Whether an adjustment after the review changes the wording only',
    },
    article: '条例第25条第一款、第28条',
    by: ['revision.confirmed', 'revision.foundBeyond', 'wording.confirmed'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
