import type { Papers } from '../vocabulary.js';

/** What the file then holds. */
export const executionPapers: Papers = [
  {
    kinds: ['executionReport'],
    because: { zh: '报告了执行情况', en: 'Execution was reported' },
    article: '条例第34条',
    when: ({ execution }) => execution.reports > 0,
  },
];
