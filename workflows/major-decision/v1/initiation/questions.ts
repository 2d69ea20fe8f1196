import type { QuestionSpec } from '#libs/procedure';

/** The open words that are settled at the start. */
export const initiationQuestions = {
  matterMajor: {
    asks: { zh: '是否属于重大行政决策事项', en: 'Whether it is a major administrative decision' },
    article: '条例第3条',
    by: ['start.listed', 'start.approved', 'matter.excluded', 'matter.determinationReversed'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
