import type { Papers } from '../vocabulary.js';

/** What the file then holds. */
export const minutesPapers: Papers = [
  {
    kinds: ['meetingRecord', 'meetingMinutes'],
    because: { zh: '会议进行了集体讨论', en: 'The meeting discussed' },
    article: '条例第30条第三款、第33条',
    when: ({ items }) => items.some((one) => one.stands === 'closed'),
  },
];
