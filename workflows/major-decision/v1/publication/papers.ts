import type { Papers } from '../vocabulary.js';

/** The proof that the decision was published. */
export const publicationPapers: Papers = [
  {
    kinds: ['publicationProof'],
    because: { zh: '公布了决策', en: 'The decision was published' },
    article: '条例第32条',
    when: ({ publication }) => publication.publishedOn !== null,
  },
];
