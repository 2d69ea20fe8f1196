import type { Papers } from '../vocabulary.js';

export const draftingPapers: Papers = [
  {
    kinds: ['draft', 'draftExplanation', 'basisList'],
    because: { zh: '起草了决策草案', en: 'A draft was made' },
    article: '条例第12条',
    when: ({ drafting }) => drafting.version > 0,
  },
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
