import type { QuestionSpec } from '#libs/procedure';

/** The open word of art. 32: what the public cares about. */
export const publicationQuestions = {
  wideConcern: {
    asks: {
      zh: '是否属于社会公众普遍关心的重大行政决策',
      en: 'Is it a decision of wide public concern?',
    },
    article: '条例第32条',
    by: ['concern.determined'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
