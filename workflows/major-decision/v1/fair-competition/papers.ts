import { owesInquiries } from '../archiving/owed.js';
import type { Papers } from '../vocabulary.js';

/** The conclusion that the file must hold where operators are touched. */
export const fairCompetitionPapers: Papers = [
  {
    kinds: ['fairCompetitionConclusion'],
    because: { zh: '决策事项涉及经营者经济活动', en: 'The matter touches operators' },
    article: '条例第29条第（一）项、公平竞争审查条例第14条',
    when: (facts) =>
      facts.fairCompetition.conclusion !== null ||
      (facts.fairCompetition.touches?.answer === true && owesInquiries(facts)),
  },
];
