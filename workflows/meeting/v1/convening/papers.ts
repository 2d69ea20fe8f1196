import type { Papers } from '../vocabulary.js';

/** What the file then holds. */
export const conveningPapers: Papers = [
  {
    kinds: ['meetingNotice', 'agenda'],
    because: { zh: '发出了会议通知', en: 'The notice was sent' },
    article: '条例第33条',
    when: ({ notice }) => notice !== null,
  },
];
