import { LIST_ARTICLE, type Papers } from '../vocabulary.js';

/** What the file holds of the solicitation. */
export const solicitationPapers: Papers = [
  {
    kinds: ['solicitationNotice'],
    because: { zh: '向有关单位征集事项', en: 'Items were solicited' },
    article: LIST_ARTICLE,
    when: ({ solicitation }) => solicitation.issuedOn !== null,
  },
];
