import {
  act,
  choice,
  commands,
  count,
  day,
  document,
  fact,
  flag,
  group,
  list,
  optional,
  orNone,
  plannedDay,
  text,
  why,
} from '#libs/procedure';

import { determining, reversing } from '../forming/determining.js';

import { CAUSES } from './facts.js';

const ARTICLE = '条例第15条第一款';

const alternative = text('方案代号', 'Key of the alternative', 20);

const noticeFields = {
  notice: document('公开征求意见公告', 'Notice', 'commentNotice'),
  draftDocument: document('公布的决策草案', 'Draft published', 'draft'),
  otherDrafts: optional(list(document('一并公布的其他方案', 'Further alternatives', 'draft'))),
  endsOn: plannedDay('征求意见截止日期', 'Last day for comments'),
  channels: text('公布途径', 'Where it is published', 1000),
  how: text('提出意见的方式', 'How to comment', 2000),
  shortenedBecause: optional(why('公告中说明的缩短期限理由', 'Why it is shortened')),
};

/** The commands of open comment, from its notice to its close. */
export const openCommentCommands = commands({
  'openComment.published': act('sponsor', ARTICLE, {
    title: { zh: '发布公开征求意见公告', en: 'Publish for comment' },
    fields: noticeFields,
  }),
  'openComment.corrected': act('sponsorHead', ARTICLE, {
    title: {
      zh: '认定仅为更正并发布更正公告',
      en: 'Determine that it is a mere correction, and publish it',
    },
    fields: {
      correction: text('更正内容', 'What is corrected'),
      document: document('更正公告', 'Correction notice', 'commentNotice'),
      draftDocument: orNone(
        document('更正后公布的决策草案（草案文本未变的为无）', 'Corrected draft', 'draft'),
      ),
      reason: why('认定不涉及草案实质内容的理由', 'Why the substance is not touched'),
    },
  }),
  'openComment.extended': act('sponsor', ARTICLE, {
    title: { zh: '延长征求意见期限', en: 'Extend the period' },
    fields: { endsOn: plannedDay('延长后的截止日期', 'New last day for comments') },
  }),
  'openComment.draftReplaced': act('sponsor', ARTICLE, {
    title: { zh: '更换草案并重新公开征求意见', en: 'Replace the draft and start again' },
    fields: noticeFields,
  }),
  'openComment.closed': act('sponsor', ARTICLE, {
    title: { zh: '结束公开征求意见', en: 'Close the period' },
    fields: { commentsReceived: count('收到意见件数', 'Comments received') },
  }),
  'openComment.explained': fact('sponsor', '条例第15条第二款', {
    title: { zh: '记录解释说明情况', en: 'Record how the draft was explained' },
    fields: {
      on: day('日期', 'Day'),
      how: text('专家访谈等解释说明的方式', 'How it was explained', 500),
      question: text('社会普遍关心或者专业性、技术性较强的问题', 'What was explained'),
    },
  }),
  'openComment.determinationReversed': act(['sponsorHead', 'office', 'reviewer'], ARTICLE, {
    title: { zh: '撤销情况紧急缩短期限的认定', en: 'Reverse that urgency shortened the period' },
    fields: reversing,
  }),
  'openComment.correctionReversed': act(['sponsorHead', 'office', 'reviewer'], ARTICLE, {
    title: {
      zh: '撤销仅为更正的认定，重新公开征求意见',
      en: 'Reverse that it was a mere correction',
    },
    fields: reversing,
  }),
  'openComment.swapFound': fact(['sponsor', 'sponsorHead', 'office', 'reviewer'], ARTICLE, {
    title: {
      zh: '登记征求意见期间草案或者附件被更换的情况',
      en: 'Record that a text was exchanged while it was open for comment',
    },
    fields: {
      on: day('更换日期', 'Day of the exchange'),
      what: text('更换的内容', 'What was exchanged'),
      draftDocument: optional(document('更换后的文本', 'Text put in its place', 'draft')),
    },
  }),
  'changes.stated': act('sponsor', '条例第15条第一款、第18条', {
    title: {
      zh: '对照说明征求意见后的修改及其缘由',
      en: 'Show what changed since the comment, each against its cause',
    },
    fields: {
      alternative,
      commented: document('公布征求意见的文本', 'Text that was put to comment', 'draft'),
      compared: document('现行文本', 'Present text', 'draft'),
      changes: list(
        group('修改', 'Change', {
          what: text('修改内容', 'What changed'),
          cause: choice('修改缘由', 'Cause', CAUSES),
        }),
        { min: 1, max: 200 },
      ),
    },
  }),
  'changes.determined': act('sponsorHead', '条例第15条第一款、第18条', {
    title: {
      zh: '认定自行修改是否涉及实质内容',
      en: 'Determine whether what was changed of one’s own is of substance',
    },
    fields: {
      alternative,
      substance: flag('是否涉及实质内容', 'Whether it is of substance'),
      ...determining,
    },
  }),
  'changes.determinationReversed': act('reviewer', '条例第18条、第27条第（二）项', {
    title: {
      zh: '撤销自行修改不涉及实质内容的认定',
      en: 'Reverse that what was changed is not of substance',
    },
    fields: { alternative, ...reversing },
  }),
});
