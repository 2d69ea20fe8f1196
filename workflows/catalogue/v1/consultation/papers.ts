import { LIST_ARTICLE, type Papers } from '../vocabulary.js';

/** What the file holds of the consultation and of open comment. */
export const consultationPapers: Papers = [
  {
    kinds: ['consultationLetter'],
    because: { zh: '征求了有关单位意见', en: 'Units were consulted' },
    article: LIST_ARTICLE,
    when: ({ consultation }) => consultation.requestedOn !== null,
  },
  {
    kinds: ['commentNotice'],
    because: { zh: '目录公开征求意见', en: 'The draft list was put to open comment' },
    article: LIST_ARTICLE,
    when: ({ comment }) => comment !== null,
  },
  {
    kinds: ['opinionSummary'],
    because: { zh: '听取了公众意见', en: 'The public was heard' },
    article: LIST_ARTICLE,
    when: ({ comment }) => (comment?.closedOn ?? null) !== null,
  },
];
