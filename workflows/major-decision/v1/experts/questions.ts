import type { QuestionSpec } from '#libs/procedure';

/** The open words of art. 19 on which the argumentation depends. */
export const expertsQuestions = {
  technical: {
    asks: {
      zh: '决策事项是否专业性、技术性较强',
      en: 'Whether the matter is strongly professional or technical',
    },
    article: '条例第19条第一款',
    by: ['experts.determined', 'experts.determinationReversed'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
