import type { Papers } from '../vocabulary.js';

/** The papers of the review that the file must hold. */
export const legalityReviewPapers: Papers = [
  {
    kinds: ['reviewRequest', 'procedureStatement'],
    because: { zh: '送请合法性审查', en: 'The draft went to legality review' },
    article: '条例第26条第一款',
    when: ({ review }) => review.submittedOn !== null || review.opinion !== null,
  },
  {
    kinds: ['adviserOpinion', 'reviewOpinion'],
    because: { zh: '出具了合法性审查意见', en: 'The legality opinion was given' },
    article: '条例第28条',
    when: ({ review }) => review.opinion !== null,
  },
];
