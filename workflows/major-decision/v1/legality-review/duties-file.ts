import { holds, needs, unmet } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { legalityReviewCommands } from './commands.js';
import { reviewTimeDuties } from './duties-time.js';

const { block } = dutiesOf<typeof legalityReviewCommands>();

/** What the file holds, and how much time it leaves the reviewer. */
export const reviewFileDuties = [
  block('A26-file', '条例第26条第一款', {
    zh: '送请合法性审查，应当提供决策草案及相关材料，包括有关法律、法规、规章等依据和履行决策法定程序的说明等',
    en: 'The file holds the draft, its bases, its explanation and the statement of procedures performed',
    remedy: {
      command: 'file.withdrawn',
      zh: '撤回送审材料，补齐后再送审',
      en: 'Withdraw the file, complete it, submit again',
    },
    answer: ({ facts, payload }) => {
      const { alternatives, basisDocument, explanationDocument } = facts.drafting;
      const filed = (id: string | null): boolean =>
        id !== null && Object.hasOwn(facts.documents, id);
      const drafts = alternatives.length > 0 && alternatives.every((one) => filed(one.documentId));
      const lacking = [
        ...(drafts ? [] : [{ zh: '决策草案', en: 'the draft' }]),
        ...(filed(basisDocument) ? [] : [{ zh: '依据清单', en: 'the list of bases' }]),
        ...(filed(explanationDocument) ? [] : [{ zh: '起草说明', en: 'the explanation' }]),
      ];
      if (lacking.length > 0) {
        return unmet(
          `缺少：${lacking.map(({ zh }) => zh).join('、')}`,
          `Missing: ${lacking.map(({ en }) => en).join(', ')}`,
        );
      }
      return payload.statement === undefined
        ? needs('statement')
        : holds(
            filed(payload.statement),
            '缺少：履行决策法定程序的说明',
            'Missing: the statement of procedures performed',
          );
    },
  }),
  ...reviewTimeDuties,
];
