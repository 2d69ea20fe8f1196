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
    kinds: ['undisclosedGround', 'disclosureReview'],
    because: { zh: '依法不予公开', en: 'The matter is not disclosed' },
    article: '条例第14条第一款',
    when: ({ participation }) =>
      participation.undisclosed !== null || participation.withheldParts.length > 0,
  },
  {
    kinds: ['undisclosedGround'],
    because: { zh: '依法不予公开', en: 'The decision is not disclosed' },
    article: '条例第32条',
    when: ({ publication }) => publication.withheld !== null,
  },
  {
    kinds: ['publicationTakenDown'],
    because: { zh: '撤下了误公布的内容', en: 'Something published was taken down' },
    article: '条例第14条第一款',
    when: ({ participation }) => participation.takenDown.length > 0,
  },
];
