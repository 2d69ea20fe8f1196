import type { Papers } from '../vocabulary.js';

/** The papers that open comment leaves in the file. */
export const openCommentPapers: Papers = [
  {
    kinds: ['commentNotice'],
    because: { zh: '向社会公开征求意见', en: 'Open comment was held' },
    article: '条例第15条',
    when: (facts) => facts.participation.openComment !== null,
  },
];
