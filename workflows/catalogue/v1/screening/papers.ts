import type { Papers } from '../vocabulary.js';

/** What the file holds of an item that is not disclosed. */
export const screeningPapers: Papers = [
  {
    kinds: ['undisclosedGround'],
    because: { zh: '有事项依法不予公开', en: 'An item is not disclosed' },
    article: '条例第14条第一款、第32条',
    when: ({ items }) => items.some((item) => item.withheld !== null),
  },
];
