import type { QuestionSpec } from '#libs/procedure';

/** The open words of art. 14 that a person determines. */
export const participationQuestions = {
  specificGroup: {
    asks: {
      zh: '是否涉及特定群体利益',
      en: 'Whether the interests of a specific group are touched',
    },
    article: '条例第14条第三款',
    by: ['participation.planned', 'participation.determinationReversed'],
  },
  undisclosed: {
    asks: { zh: '是否依法不予公开', en: 'Whether it is lawfully undisclosed' },
    article: '条例第14条第一款',
    by: [
      'participation.undisclosed',
      'participation.partWithheld',
      'participation.determinationReversed',
    ],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
