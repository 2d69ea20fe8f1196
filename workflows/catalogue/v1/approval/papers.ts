import { LIST_ARTICLE, type Papers } from '../vocabulary.js';

/** What the file holds of the approval and the consent. */
export const approvalPapers: Papers = [
  {
    kinds: ['approval'],
    because: { zh: '目录经政府审定', en: 'The government approved the list' },
    article: LIST_ARTICLE,
    when: ({ approval }) => approval !== null,
  },
  {
    kinds: ['partyConsent'],
    because: { zh: '目录经同级党委同意', en: 'The Party committee consented' },
    article: LIST_ARTICLE,
    when: ({ consent }) => consent !== null,
  },
];
