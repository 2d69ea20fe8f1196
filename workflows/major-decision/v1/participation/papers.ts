import type { Papers } from '../vocabulary.js';

/** The papers that participation, or its lawful omission, leaves in the file. */
export const participationPapers: Papers = [
  {
    kinds: ['opinionSummary'],
    because: { zh: '听取了公众意见', en: 'The public was heard' },
    article: '条例第18条',
    when: (facts) =>
      facts.participation.openComment !== null || facts.participation.methodsDone.length > 0,
  },
  {
    kinds: ['undisclosedGround'],
    because: { zh: '依法不予公开', en: 'The matter or the decision is not disclosed' },
    article: '条例第14条第一款、第32条',
    when: (facts) =>
      facts.participation.undisclosed !== null || facts.publication.withheld !== null,
  },
];
