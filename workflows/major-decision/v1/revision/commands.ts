import {
  act,
  choice,
  commands,
  count,
  day,
  document,
  fact,
  optional,
  text,
  why,
} from '#libs/procedure';

import { determining, reversing } from '../forming/determining.js';

import { ANSWERS, EXTENTS, REPORTED, STAND_GROUNDS } from './facts.js';

const alternative = text('方案代号', 'Key of the alternative', 20);
const about = choice('所涉结论', 'Conclusion', REPORTED);

/** What the reviewer compared with the text that he reviewed, and where the two differ. */
const comparing = {
  compared: document('所对照的现行文本', 'Present text that was compared', 'draft'),
  differs: text('与经审查的文本的差异', 'Where it differs from the text that was reviewed'),
};

/** The points of the review are answered, the draft is adjusted, and the package for the meeting begun. */
export const revisionCommands = commands({
  'point.answered': act('sponsor', '条例第28条', {
    title: { zh: '答复审查意见', en: 'Answer a point of the review' },
    fields: {
      alternative,
      number: count('意见序号', 'Number of the point', { min: 1, max: 100 }),
      answer: choice('是否采纳', 'Answer', ANSWERS),
      reason: why('采纳情况或者不采纳的理由', 'How it is adopted, or why it is declined'),
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
    title: { zh: '对照差异确认调整后的草案', en: 'Confirm the adjusted draft, by its difference' },
    fields: {
      alternative,
      extent: choice('修改的程度', 'How far the change goes', EXTENTS),
      ...comparing,
    },
  }),
  'revision.foundBeyond': act('reviewer', '条例第25条第一款、第27条', {
    title: {
      zh: '认定修改超出审查意见，重新审查',
      en: 'Find that the change goes beyond the review, and review anew',
    },
    fields: { alternative, ...comparing },
  }),
  'conclusion.upheld': fact('sponsor', '条例第19条、第22条、第26条第一款', {
    title: {
      zh: '登记报告出具人对结论的确认',
      en: 'Record that who gave a report upholds it for the present draft',
    },
    fields: {
      about,
      author: text(
        '确认人（论证专家组成员、专业机构或者评估机构）',
        'Who confirms: of the panel, or the assessor',
        200,
      ),
      on: day('确认日期', 'Confirmed on'),
      draftDocument: document('所对照的现行决策草案', 'Draft that was put to him', 'draft'),
      reason: why('对照修改内容说明结论仍然成立的理由', 'Why it stands, by what changed'),
      document: document('书面确认意见', 'His statement', 'conclusionUpheld'),
    },
  }),
  'conclusion.standDetermined': act('sponsorHead', '条例第19条、第22条、第26条第一款', {
    title: {
      zh: '认定草案修改不影响有关结论，报审查部门审查',
      en: 'Determine that a conclusion stands, for the reviewer to answer',
    },
    fields: {
      about,
      ground: choice('认定的情形', 'Ground', STAND_GROUNDS),
      ...determining,
    },
  }),
  'conclusion.standAgreed': act('reviewer', '条例第27条第（二）项', {
    title: { zh: '审查同意结论继续有效的认定', en: 'Agree that a conclusion stands' },
    fields: { about, reason: text('审查意见', 'Why it stands') },
  }),
  'conclusion.standReversed': act('reviewer', '条例第27条第（二）项', {
    title: { zh: '撤销结论继续有效的认定', en: 'Reverse that a conclusion stands' },
    fields: { about, ...reversing },
  }),
  'revision.resubmitted': act('sponsor', '条例第25条第一款、第26条', {
    title: { zh: '重新送请合法性审查', en: 'Submit for a new review' },
    fields: { reason: why('重新送审的理由', 'Why it is reviewed anew') },
  }),
  'draft.reworkBegun': act('sponsor', '条例第12条、第28条', {
    title: { zh: '重新起草决策草案', en: 'Draft anew' },
    fields: { reason: why('重新起草的理由', 'Why it is drafted anew') },
  }),
  'package.begun': act('sponsor', '条例第25条第二款、第28条、第29条', {
    title: { zh: '准备提请审议材料', en: 'Begin the package for the meeting' },
    fields: {},
  }),
});
