import { LIST_ARTICLE, type Papers } from '../vocabulary.js';

/** What the file holds of the publication and the filing. */
export const publicationPapers: Papers = [
  {
    kinds: ['publicationProof'],
    because: { zh: '向社会公布目录', en: 'The list was published' },
    article: LIST_ARTICLE,
    when: ({ publishedOn }) => publishedOn !== null,
  },
  {
    kinds: ['filingReceipt'],
    because: { zh: '报上级备案', en: 'The list was filed with the superior' },
    article: '条例第8条第二款',
    when: ({ filings }) => filings.length > 0,
  },
];
