import type { Papers } from '../vocabulary.js';

/** What the file then holds. */
export const evaluationPapers: Papers = [
  {
    kinds: ['evaluationReport'],
    because: { zh: '进行了决策后评估', en: 'The decision was evaluated' },
    article: '条例第36条',
    when: ({ evaluation }) => evaluation.reportDocument !== null || evaluation.outcomes.length > 0,
  },
];
