import type { Papers } from '../vocabulary.js';

/** What the file then holds. */
export const inForcePapers: Papers = [
  {
    kinds: ['adjustmentDecision'],
    because: { zh: '中止执行或者调整了决策', en: 'The decision was suspended or adjusted' },
    article: '条例第37条',
    when: ({ execution }) => execution.suspensions > 0 || execution.minorAdjustments.length > 0,
  },
];
