import { addWorkingDays, type Calendar } from '#libs/legal-time';
import { holds, met, needs, unmet } from '#libs/procedure';

import { countedFrom } from '../floors.js';
import { dutiesOf, verifiedNumber } from '../vocabulary.js';

import type { legalityReviewCommands } from './commands.js';

const { block, warn } = dutiesOf<typeof legalityReviewCommands>();

/** Working days that the reviewer is given at least where no verified rule says so (art. 26¶2). */
export const REVIEW_FLOOR_WORKING_DAYS = 7;

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
  warn('G23', '条例第26条第二款', {
    zh: '送请合法性审查，应当保证必要的审查时间，一般不少于7个工作日',
    en: 'The reviewer is given the time needed, normally not less than 7 working days',
    remedy: {
      command: 'review.submitted',
      zh: '推迟要求回复日期或者会议日期，或者说明理由',
      en: 'Ask for the opinion or plan the meeting later, or give the reason',
    },
    answer: (seen) => {
      const { payload, given } = seen;
      const asked = [payload.demandedBy, payload.meetingOn].filter((one) => one !== undefined);
      const earliest = asked.sort()[0];
      if (earliest === undefined) {
        // A submission that names no day leaves the reviewer his time.
        return payload.request === undefined ? needs('demandedBy', 'meetingOn') : met;
      }
      const days = verifiedNumber(seen, 'legality.minWorkingDays') ?? REVIEW_FLOOR_WORKING_DAYS;
      const floor = addWorkingDays(countedFrom(given), days, given.calendar as Calendar).day;
      return holds(
        earliest >= floor,
        `要求${earliest}前完成审查，不足${String(days)}个工作日；最早应为${floor}`,
        `Asked for by ${earliest}; ${String(days)} working days end on ${floor}`,
      );
    },
  }),
];
