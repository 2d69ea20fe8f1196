import type { QuestionSpec } from '#libs/procedure';

import { OWED_QUESTIONS } from './facts.js';

/** The open words that are settled at the start. */
export const initiationQuestions = {
  matterMajor: {
    asks: { zh: '是否属于重大行政决策事项', en: 'Whether it is a major administrative decision' },
    article: '条例第3条',
    by: ['start.listed', 'start.approved', 'matter.excluded', 'matter.determinationReversed'],
  },
  congressOwed: {
    asks: OWED_QUESTIONS.congressOwed,
    article: '条例第8条第一款',
    by: ['start.listed', 'start.approved', 'owed.redetermined'],
  },
  superiorOwed: {
    asks: OWED_QUESTIONS.superiorOwed,
    article: '条例第8条第二款',
    by: ['start.listed', 'start.approved', 'owed.redetermined'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
