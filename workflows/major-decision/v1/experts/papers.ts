import { owesInquiries } from '../archiving/owed.js';
import type { Papers } from '../vocabulary.js';

/** The papers that the file must hold where experts argued, or must argue, the matter. */
export const expertsPapers: Papers = [
  {
    kinds: ['expertOpinion', 'expertReport'],
    because: { zh: '决策事项专业性、技术性较强', en: 'The matter is technical' },
    article: '条例第19条',
    when: (facts) => facts.experts.technical?.answer === true && owesInquiries(facts),
  },
  {
    kinds: ['expertOpinion'],
    because: { zh: '专家提出了论证意见', en: 'An expert gave an opinion' },
    article: '条例第19条第二款',
    when: ({ experts }) => experts.experts.some((one) => one.opinion !== null),
  },
  {
    kinds: ['expertReport', 'expertAdoption'],
    because: { zh: '完成了专家论证', en: 'The argumentation was concluded' },
    article: '条例第19条、第29条第（三）项',
    when: ({ experts }) => experts.draftVersion !== null,
  },
];
