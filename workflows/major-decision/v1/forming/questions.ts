import type { QuestionSpec } from '#libs/procedure';

/** The open word of a draft that is changed after its conclusions. */
export const formingQuestions = {
  conclusionsStand: {
    asks: {
      zh: '专家论证、风险评估的结论是否不受决策草案修改的影响',
      en: 'Whether expert and risk conclusions stand despite a change of the draft',
    },
    article: '条例第19条、第22条、第26条第一款',
    by: ['conclusion.standDetermined', 'conclusion.standAgreed', 'conclusion.standReversed'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
