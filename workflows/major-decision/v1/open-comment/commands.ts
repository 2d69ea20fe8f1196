import {
  act,
  commands,
  count,
  day,
  document,
  fact,
  optional,
  plannedDay,
  text,
  why,
} from '#libs/procedure';

import { reversing } from '../forming/determining.js';

const ARTICLE = '条例第15条第一款';

const noticeFields = {
  notice: document('公开征求意见公告', 'Notice', 'commentNotice'),
  draftDocument: document('公布的决策草案', 'Draft published', 'draft'),
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
  'openComment.corrected': act('sponsor', ARTICLE, {
    title: { zh: '发布更正公告', en: 'Publish a correction' },
    fields: {
      correction: text('更正内容', 'What is corrected'),
      document: document('更正公告', 'Correction notice', 'commentNotice'),
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
});
