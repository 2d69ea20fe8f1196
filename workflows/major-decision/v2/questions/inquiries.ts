import type { QuestionSpec } from '#libs/procedure';

export const inquiriesQuestions = {
  technical: {
    asks: {
      zh: '决策事项是否专业性、技术性较强',
      en: 'Whether the matter is strongly professional or technical',
    },
    article: '条例第19条第一款',
    by: ['experts.determined', 'experts.determinationReversed'],
  },
  adverseImpact: {
    asks: {
      zh: '重大行政决策的实施是否可能对社会稳定、公共安全等方面造成不利影响',
      en: 'Whether carrying it out may harm social stability, public security or the like',
    },
    article: '条例第22条第一款',
    by: ['risk.determined', 'risk.determinationReversed'],
  },
  operators: {
    asks: {
      zh: '决策事项是否涉及经营者经济活动',
      en: 'Whether the matter touches the economic activity of operators',
    },
    article: '公平竞争审查条例第2条',
    by: ['fairCompetition.determined', 'fairCompetition.determinationReversed'],
  },
  conclusionsStand: {
    asks: {
      zh: '专家论证、风险评估、公平竞争审查的结论是否不受决策草案修改的影响',
      en: 'Whether expert, risk and fair-competition conclusions stand despite a change of the draft',
    },
    article: '条例第19条、第22条、第26条第一款',
    by: ['conclusions.kept'],
  },
} as const satisfies Readonly<Record<string, QuestionSpec>>;
