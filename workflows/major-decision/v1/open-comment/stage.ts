import {
  commands,
  count,
  day,
  document,
  list,
  optional,
  text,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import { backToForming } from '../forming/regions.js';

const noticeFields = {
  notice: document('公开征求意见公告', 'Notice', 'commentNotice'),
  draftDocument: document('公布的决策草案', 'Draft published', 'draft'),
  endsOn: day('征求意见截止日期', 'Last day for comments'),
  channels: text('公布途径', 'Where it is published', 1000),
  how: text('提出意见的方式', 'How to comment', 2000),
  shortenedBecause: optional(text('公告中说明的缩短期限理由', 'Why it is shortened')),
};

export const openCommentCommands = commands({
  'openComment.published': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '发布公开征求意见公告', en: 'Publish for comment' },
    article: '条例第15条第一款',
    by: ['sponsor'],
    fields: noticeFields,
  },
  'openComment.corrected': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '发布更正公告', en: 'Publish a correction' },
    article: '条例第15条第一款',
    by: ['sponsor'],
    fields: {
      correction: text('更正内容', 'What is corrected'),
      document: document('更正公告', 'Correction notice', 'commentNotice'),
    },
  },
  'openComment.extended': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '延长征求意见期限', en: 'Extend the period' },
    article: '条例第15条第一款',
    by: ['sponsor'],
    fields: { endsOn: day('延长后的截止日期', 'New last day for comments') },
  },
  'openComment.draftReplaced': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '更换草案并重新公开征求意见', en: 'Replace the draft and start again' },
    article: '条例第15条第一款',
    by: ['sponsor'],
    fields: noticeFields,
  },
  'openComment.closed': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '结束公开征求意见', en: 'Close the period' },
    article: '条例第15条第一款',
    by: ['sponsor'],
    fields: { commentsReceived: count('收到意见件数', 'Comments received') },
  },
  'openComment.explained': {
    stage: 'participation',
    nature: 'fact',
    title: { zh: '记录解释说明情况', en: 'Record how the draft was explained' },
    article: '条例第15条第二款',
    by: ['sponsor'],
    fields: {
      on: day('日期', 'Day'),
      how: text('专家访谈等解释说明的方式', 'How it was explained', 500),
      question: text('社会普遍关心或者专业性、技术性较强的问题', 'What was explained'),
    },
  },
  'openComment.determinationReversed': {
    stage: 'participation',
    nature: 'act',
    title: {
      zh: '撤销情况紧急缩短期限的认定',
      en: 'Reverse that urgency shortened the period',
    },
    article: '条例第15条第一款',
    by: ['sponsorHead', 'office', 'reviewer'],
    fields: {
      reason: text('撤销理由', 'Reason'),
      evidence: optional(list(document('依据材料', 'Evidence'), { min: 0, max: 20 })),
    },
  },
});

const publication: Readonly<Record<'openComment.published', Step>> = {
  'openComment.published': {
    requires: ['A14-planned', 'A15-explanation', 'A15-ahead', 'G04'],
    to: 'forming.openComment.open',
    then: [startDeadline('openComment')],
  },
};

export const openCommentRegion: StateSpec = {
  title: { zh: '向社会公开征求意见', en: 'Open comment' },
  stage: 'participation',
  basis: '条例第15条',
  initial: 'none',
  states: {
    none: {
      title: { zh: '未公开征求意见', en: 'Not open' },
      stage: 'participation',
      basis: '条例第14条第二款',
      tags: ['settled'],
      on: publication,
    },
    open: {
      title: { zh: '正在公开征求意见', en: 'Open for comment' },
      stage: 'participation',
      basis: '条例第15条第一款',
      duty: {
        role: 'sponsor',
        title: { zh: '收集意见，期满后结束公开征求意见', en: 'Collect comments until the end' },
      },
      on: {
        'openComment.corrected': {},
        'openComment.explained': { requires: ['A39-stated-day', 'A39-late-reason'] },
        'openComment.extended': { requires: ['A15-later'], then: [startDeadline('openComment')] },
        'openComment.draftReplaced': {
          requires: ['A15-explanation', 'A15-ahead', 'G04'],
          then: [startDeadline('openComment')],
        },
        'openComment.closed': {
          requires: ['G05'],
          to: 'forming.openComment.closed',
          then: [
            endDeadline('openComment', 'met'),
            notify(
              'sponsor',
              '请登记并研究采纳社会公众意见',
              'Register and decide on the comments',
            ),
          ],
        },
      },
    },
    closed: {
      title: { zh: '公开征求意见结束', en: 'Closed' },
      stage: 'participation',
      basis: '条例第15条第一款',
      tags: ['settled'],
      on: {
        ...publication,
        'openComment.determinationReversed': {
          requires: ['A15-determined'],
          to: backToForming('participation', 'openComment'),
        },
      },
    },
  },
};
