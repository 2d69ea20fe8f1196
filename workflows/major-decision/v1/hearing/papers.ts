import type { Papers } from '../vocabulary.js';

/** The papers that a hearing leaves in the file. */
export const hearingPapers: Papers = [
  {
    kinds: ['hearingRecord', 'hearingReport'],
    because: { zh: '召开了听证会', en: 'A hearing was held' },
    article: '条例第17条',
    when: (facts) => (facts.participation.hearing?.heldOn ?? null) !== null,
  },
];
