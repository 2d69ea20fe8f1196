import type { Papers } from '../vocabulary.js';

/** What the file must hold of the initiation. */
export const initiationPapers: Papers = [
  {
    kinds: ['proposal'],
    because: { zh: '提出了决策事项建议', en: 'The matter was proposed' },
    article: '条例第10条',
    when: ({ initiation }) => !initiation.secret,
  },
  {
    kinds: ['exclusionDecision'],
    because: {
      zh: '认定不适用条例',
      en: 'The matter was found outside the regulation',
    },
    article: '条例第3条',
    when: ({ initiation }) => initiation.exclusion !== null,
  },
  {
    kinds: ['startDecision'],
    because: { zh: '决定启动决策程序', en: 'The organ decided to start' },
    article: '条例第10条、第11条',
    when: ({ initiation: { start } }) => start !== null && start.mode !== 'catalogue',
  },
  {
    kinds: ['catalogueListing'],
    because: { zh: '依目录启动决策程序', en: 'The matter started by the catalogue' },
    article: '条例第3条第三款',
    when: ({ initiation: { start } }) => start?.mode === 'catalogue',
  },
];
