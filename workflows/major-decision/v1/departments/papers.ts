import type { Papers } from '../vocabulary.js';

/** What the file must hold of the consultation. */
export const departmentsPapers: Papers = [
  {
    kinds: ['consultationLetter'],
    because: { zh: '征求了有关单位意见', en: 'Units were consulted' },
    article: '条例第13条',
    when: ({ departments }) => departments.requestedOn !== null,
  },
  {
    kinds: ['disputeStatement'],
    because: { zh: '经协商未能达成一致意见', en: 'A dispute remained' },
    article: '条例第13条',
    when: ({ departments }) => departments.units.some((one) => one.dispute !== null),
  },
];
