import type { Papers } from '../vocabulary.js';

/** The papers that went out, and the decision that was issued. */
export const outwardPapers: Papers = [
  {
    kinds: ['congressReport'],
    because: { zh: '向人大报告或者提请讨论决定', en: 'The Congress was reported to' },
    article: '条例第8条第一款',
    when: ({ outward }) => outward.congress !== null,
  },
  {
    kinds: ['superiorReport'],
    because: { zh: '报上级批准', en: 'A superior was asked to approve' },
    article: '条例第8条第二款',
    when: ({ outward }) => outward.superior !== null,
  },
  {
    kinds: ['issuedDecision'],
    because: { zh: '印发了决策文件', en: 'The decision was issued' },
    article: '条例第33条',
    when: ({ issue }) => issue.signedOn !== null,
  },
];
