import type { Papers } from '../vocabulary.js';

/** What the file must hold of the special rules. */
export const specialPapers: Papers = [
  {
    kinds: ['specialDecision'],
    because: { zh: '认定适用特别规定', en: 'Special rules were found to apply' },
    article: '条例第3条第二款',
    when: ({ special }) => special.document !== null,
  },
  {
    kinds: ['specialProcedure'],
    because: { zh: '按照特别规定办理', en: 'A step was carried out under its own rule' },
    article: '条例第3条第二款',
    when: ({ special }) => special.performed.length > 0,
  },
];
