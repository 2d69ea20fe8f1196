import {
  act,
  choice,
  commands,
  count,
  day,
  document,
  fact,
  flag,
  list,
  optional,
  plannedDay,
  received,
  text,
  unit,
  why,
} from '#libs/procedure';

import { LIST_ARTICLE } from '../vocabulary.js';

import { REPLIES } from './facts.js';

const COMPILERS = ['office', 'reviewHead'];

const unitId = unit('单位', 'Unit');

/** How the units concerned and the public are heard on the draft list. */
export const consultationCommands = commands({
  'consultation.requested': act(COMPILERS, LIST_ARTICLE, {
    title: { zh: '征求有关单位意见', en: 'Consult the units concerned' },
    fields: {
      units: list(unit('会商单位', 'Unit'), { min: 1, max: 100 }),
      dueOn: plannedDay('反馈期限', 'Due day'),
      letter: document('征求意见函', 'Letter', 'consultationLetter'),
    },
  }),
  'consultation.replied': fact(['consulted', 'office'], LIST_ARTICLE, {
    title: { zh: '会商单位反馈', en: 'A unit replies' },
    fields: {
      unitId,
      reply: choice('意见', 'Reply', REPLIES),
      opinion: optional(received('意见内容', 'The opinion', 2000)),
      document: optional(document('复函', 'Reply', 'consultationReply')),
    },
  }),
  'consultation.answered': act(COMPILERS, LIST_ARTICLE, {
    title: { zh: '处理会商意见', en: 'Handle the opinion of a unit' },
    fields: {
      unitId,
      adopted: flag('是否采纳', 'Adopted'),
      reason: text('处理情况', 'How it was handled', 1000),
    },
  }),
  'comment.opened': act(COMPILERS, LIST_ARTICLE, {
    title: { zh: '目录公开征求意见', en: 'Put the draft list to open comment' },
    fields: {
      on: day('公告日期', 'Day of the notice'),
      endsOn: plannedDay('截止日期', 'Last day'),
      notice: document('公告', 'Notice', 'commentNotice'),
    },
  }),
  'comment.closed': act(COMPILERS, LIST_ARTICLE, {
    title: { zh: '结束公开征求意见', en: 'Close the open comment' },
    fields: {
      opinions: count('收到意见数', 'Opinions received'),
      summary: document('意见汇总及采纳情况', 'Opinions and their adoption', 'opinionSummary'),
    },
  }),
  'list.returned': act(['office', 'reviewHead', 'head'], LIST_ARTICLE, {
    title: { zh: '退回重新审核', en: 'Return the list to screening' },
    fields: { reason: why('理由', 'Reason', 1000) },
  }),
});
