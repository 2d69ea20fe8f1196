import type { Papers } from '../vocabulary.js';

/** What the file then holds. */
export const sessionPapers: Papers = [
  {
    kinds: ['entrustment'],
    because: { zh: '行政首长委托他人主持', en: 'Another was entrusted to chair' },
    article: '条例第33条',
    when: ({ session }) => (session?.entrustment ?? null) !== null,
  },
  {
    kinds: ['attendanceSheet'],
    because: { zh: '召开了会议', en: 'The meeting was held' },
    article: '条例第33条',
    when: ({ session }) => session !== null,
  },
];
