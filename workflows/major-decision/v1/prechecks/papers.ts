import type { Papers } from '../vocabulary.js';

/** The paper of a pre-check that was concluded. */
export const prechecksPapers: Papers = [
  {
    kinds: ['precheckConclusion'],
    because: { zh: '进行了其他前置审查', en: 'Another pre-check was made' },
    article: '条例第29条第（六）项',
    when: ({ prechecks }) => prechecks.checks.some((one) => one.passed !== null),
  },
];
