import type { QuestionSpec } from '#libs/procedure';

/** Whether the matter falls under the review. */
export const fairCompetitionQuestions = {
  operators: {
    asks: {
      zh: '决策事项是否涉及经营者经济活动',
      en: 'Whether the matter touches the economic activity of operators',
    },
    article: '公平竞争审查条例第2条',
    by: ['fairCompetition.determined', 'fairCompetition.determinationReversed'],
  },
  marketSupervision: {
    asks: {
      zh: '本级人民政府市场监督管理部门是否已开展公平竞争审查',
      en: 'Whether market supervision took part in the fair-competition review',
    },
    article: '公平竞争审查条例第14条',
    by: ['fairCompetition.organDetermined', 'fairCompetition.organReversed'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
