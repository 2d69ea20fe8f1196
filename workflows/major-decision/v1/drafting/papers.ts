import type { Papers } from '../vocabulary.js';

/** What the file must hold of the drafting. */
export const draftingPapers: Papers = [
  {
    kinds: ['draft', 'draftExplanation', 'basisList'],
    because: { zh: '起草了决策草案', en: 'A draft was made' },
    article: '条例第12条',
    when: ({ drafting }) => drafting.version > 0,
  },
];
