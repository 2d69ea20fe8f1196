import type { QuestionSpec } from '#libs/procedure';

/** Whether law sets rules of its own for the matter, and what they ask about it. */
export const specialQuestions = {
  specialRules: {
    asks: {
      zh: '法律、行政法规是否对本事项的决策程序另有规定',
      en: 'Whether law or administrative regulation sets rules of its own for the matter',
    },
    article: '条例第3条第二款',
    by: ['special.determined', 'special.determinationReversed'],
  },
  oldTownObjection: {
    asks: {
      zh: '是否因旧城区改建征收房屋且多数被征收人认为征收补偿方案不符合规定',
      en: 'Whether it is an old-town renewal and most of those affected object to the plan',
    },
    article: '征收补偿条例第11条第二款',
    by: ['objection.determined'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
