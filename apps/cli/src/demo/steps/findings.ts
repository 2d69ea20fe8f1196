/** The three questions of art. 27, with an answer to all that was found not to be owed. */
export const THREE_FINDINGS = {
  authority: '属于本级人民政府法定权限',
  authorityOf: 'own',
  procedure: '已履行决策法定程序',
  content: '内容符合法律、法规、规章和国家政策',
  negatives: [
    'specificGroup',
    'vitalInterest',
    'greatDifference',
    'technical',
    'adverseImpact',
    'operators',
    'congressOwed',
    'superiorOwed',
  ].map((question) => ({ question, agrees: true, reason: '经审查，对该项认定无异议' })),
};

/** The five conclusions of a review. */
export type Conclusion = 'Lawful' | 'Revisable' | 'Defective' | 'Unlawful' | 'Exploratory';

/** What each conclusion says beyond them. */
export const MORE: Readonly<Record<Conclusion, object>> = {
  Lawful: {},
  Revisable: {
    points: [
      { text: '第五条的处罚条款缺少上位法依据，应当删除', must: true },
      { text: '建议统一术语表述', must: false },
    ],
  },
  Defective: { missing: '未履行专家论证程序' },
  Unlawful: {},
  Exploratory: {
    nationalRule: false,
    noNationalRule: '国家对该事项尚无明确规定',
    legalRisk: '存在与将来国家规定不一致的法律风险',
  },
};
