import type { QuestionSpec } from '#libs/procedure';

/** The open word of art. 24 that the organ settles at its meeting. */
export const deliberationQuestions = {
  controllable: {
    asks: { zh: '决策机关是否认为风险可控', en: 'Does the organ find the risk controllable?' },
    article: '条例第24条',
    by: ['meeting.controllabilityFound', 'head.foundUncontrollable'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
