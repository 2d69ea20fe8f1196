import { owesInquiries } from '../archiving/owed.js';
import type { Papers } from '../vocabulary.js';

/** The report that the file must hold where the risk was, or must be, assessed. */
export const riskPapers: Papers = [
  {
    kinds: ['riskReport'],
    because: { zh: '应当或者已经进行风险评估', en: 'The risk was, or must be, assessed' },
    article: '条例第23条第二款',
    when: (facts) =>
      facts.risk.reports.length > 0 || (facts.risk.likely?.answer === true && owesInquiries(facts)),
  },
];
