import {
  choice,
  commands,
  count,
  day,
  document,
  flag,
  list,
  optional,
  text,
  unit,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import { termination } from './solicitation.js';

const ARTICLE = '条例第3条第三款';
const REPLIES = {
  noOpinion: { zh: '无意见', en: 'No opinion' },
  opinion: { zh: '有意见', en: 'An opinion' },
};
const reason = text('理由', 'Reason', 1000);

export const consultationCommands = commands({
  'consultation.requested': {
    stage: 'consultation',
    nature: 'act',
    title: { zh: '征求有关单位意见', en: 'Consult the units concerned' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: {
      units: list(unit('会商单位', 'Unit'), { min: 1, max: 100 }),
      dueOn: day('反馈期限', 'Due day'),
      letter: document('征求意见函', 'Letter', 'consultationLetter'),
    },
  },
  'consultation.replied': {
    stage: 'consultation',
    nature: 'fact',
    title: { zh: '会商单位反馈', en: 'A unit replies' },
    article: ARTICLE,
    by: ['consulted', 'office'],
    fields: {
      unitId: unit('单位', 'Unit'),
      reply: choice('意见', 'Reply', REPLIES),
      opinion: optional(text('意见内容', 'The opinion', 2000)),
      document: optional(document('复函', 'Reply', 'consultationReply')),
    },
  },
  'consultation.answered': {
    stage: 'consultation',
    nature: 'act',
    title: { zh: '处理会商意见', en: 'Handle the opinion of a unit' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: {
      unitId: unit('单位', 'Unit'),
      adopted: flag('是否采纳', 'Adopted'),
      reason: text('处理情况', 'How it was handled', 1000),
    },
  },
  'comment.opened': {
    stage: 'consultation',
    nature: 'act',
    title: { zh: '目录公开征求意见', en: 'Put the draft list to open comment' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: {
      on: day('公告日期', 'Day of the notice'),
      endsOn: day('截止日期', 'Last day'),
      notice: document('公告', 'Notice', 'commentNotice'),
    },
  },
  'comment.closed': {
    stage: 'consultation',
    nature: 'act',
    title: { zh: '结束公开征求意见', en: 'Close the open comment' },
    article: ARTICLE,
    by: ['office', 'reviewHead'],
    fields: {
      opinions: count('收到意见数', 'Opinions received'),
      summary: document('意见汇总及采纳情况', 'Opinions and their adoption', 'opinionSummary'),
    },
  },
  'list.returned': {
    stage: 'consultation',
    nature: 'act',
    title: { zh: '退回重新审核', en: 'Return the list to screening' },
    article: ARTICLE,
    by: ['office', 'reviewHead', 'head'],
    fields: { reason },
  },
});

/** Whoever does not agree sends the list back; it takes the whole road again. */
export const returning: Readonly<Record<'list.returned', Step>> = {
  'list.returned': {
    to: 'screening',
    then: [notify('reviewer', '目录草案被退回，请重新审核', 'The draft list was returned')],
  },
};

export const consultationStates = {
  consulting: {
    title: { zh: '会商中', en: 'Consulting' },
    stage: 'consultation',
    basis: ARTICLE,
    duty: {
      role: 'office',
      title: { zh: '会商有关单位，报请审定', en: 'Consult, then submit for approval' },
    },
    on: {
      'consultation.requested': {
        then: [
          startDeadline('consultationReply'),
          notify('consulted', '请对目录草案提出意见', 'Give your opinion on the draft list'),
        ],
      },
      'consultation.replied': { requires: ['C-asked-unit', 'C-own-unit'] },
      'consultation.answered': { requires: ['C-opinion-given'] },
      'comment.opened': {
        requires: ['A39-stated-day', 'C-comment-days'],
        to: 'publicComment',
        then: [startDeadline('publicComment')],
      },
      'list.approved': {
        requires: [
          'A39-stated-day',
          'C-consulted',
          'C-opinions-answered',
          'C-public-comment',
          'A14-undisclosed',
          'A39-defects',
        ],
        to: 'govApproved',
        then: [endDeadline('consultationReply', 'met')],
      },
      ...returning,
      ...termination,
    },
  },
  publicComment: {
    title: { zh: '公开征求意见中', en: 'Open comment' },
    stage: 'consultation',
    basis: ARTICLE,
    duty: { role: 'office', title: { zh: '收集和处理公众意见', en: 'Collect the opinions' } },
    on: {
      'comment.closed': {
        requires: ['C-comment-term'],
        to: 'consulting',
        then: [endDeadline('publicComment', 'met')],
      },
      ...termination,
    },
  },
} satisfies Readonly<Record<string, StateSpec>>;
