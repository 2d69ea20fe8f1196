import { act, choice, commands, count, document, flag, optional, text } from '#libs/procedure';

import { determining } from '../forming/determining.js';

import { ANSWERS } from './facts.js';

const alternative = text('方案代号', 'Key of the alternative', 20);

/** The points of the review are answered, the draft is adjusted, and the package for the meeting begun. */
export const revisionCommands = commands({
  'point.answered': act('sponsor', '条例第28条', {
    title: { zh: '答复审查意见', en: 'Answer a point of the review' },
    fields: {
      alternative,
      number: count('意见序号', 'Number of the point', { min: 1, max: 100 }),
      answer: choice('是否采纳', 'Answer', ANSWERS),
      reason: text('采纳情况或者不采纳的理由', 'How it is adopted, or why it is declined'),
    },
  }),
  'draft.adjusted': act('sponsor', '条例第28条', {
    title: { zh: '根据审查意见调整草案', en: 'Adjust the draft to the opinion' },
    fields: {
      alternative,
      document: document('调整后的决策草案', 'Adjusted draft', 'draft'),
      statement: optional(
        document('采纳及修改情况说明', 'Statement of revisions', 'revisionStatement'),
      ),
    },
  }),
  'revision.confirmed': act('reviewer', '条例第25条、第28条', {
    title: { zh: '确认调整后的草案', en: 'Confirm the adjusted draft' },
    fields: {
      alternative,
      wordingOnly: flag('是否仅作文字修改', 'Whether only the wording changed'),
      reason: optional(text('认定理由', 'Reason of the determination')),
    },
  }),
  'conclusions.kept': act(['sponsor', 'sponsorHead'], '条例第19条、第22条、第26条第一款', {
    title: {
      zh: '认定草案修改不影响已有结论',
      en: 'Determine that the conclusions stand despite the change',
    },
    fields: determining,
  }),
  'revision.resubmitted': act('sponsor', '条例第25条第一款、第26条', {
    title: { zh: '重新送请合法性审查', en: 'Submit for a new review' },
    fields: { reason: text('重新送审的理由', 'Why it is reviewed anew') },
  }),
  'draft.reworkBegun': act('sponsor', '条例第12条、第28条', {
    title: { zh: '重新起草决策草案', en: 'Draft anew' },
    fields: { reason: text('重新起草的理由', 'Why it is drafted anew') },
  }),
  'package.begun': act('sponsor', '条例第25条第二款、第28条、第29条', {
    title: { zh: '准备提请审议材料', en: 'Begin the package for the meeting' },
    fields: {},
  }),
});
