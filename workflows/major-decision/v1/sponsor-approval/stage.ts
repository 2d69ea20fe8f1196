import { commands, day, document, optional, text, type StateSpec } from '#libs/procedure';

import { notify } from '../effects.js';
import { backToForming } from '../forming/regions.js';
import { termination } from '../initiation/stage.js';

const STAGE = 'legalityReview';
const ARTICLE = '条例第26条第一款';

export const sponsorApprovalCommands = commands({
  'sponsor.checked': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '提出内部法制审核意见', en: 'Give the internal legal opinion' },
    article: ARTICLE,
    by: ['sponsor'],
    fields: {
      document: document('法制审核意见', 'Internal legal opinion', 'internalLegalOpinion'),
    },
  },
  'sponsor.approved': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '承办单位同意送审', en: 'Approve the draft for review' },
    article: ARTICLE,
    by: ['sponsorHead'],
    fields: {
      on: day('同意日期', 'Approved on'),
      document: optional(document('集体讨论纪要', 'Minutes of its meeting', 'sponsorMinutes')),
    },
  },
  'sponsor.returned': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '承办单位退回修改', en: 'Send the draft back' },
    article: ARTICLE,
    by: ['sponsorHead'],
    fields: { reason: text('退回修改的理由', 'Why it is sent back') },
  },
});

export const sponsorApprovalStates = {
  sponsorApproval: {
    title: { zh: '待承办单位审定', en: 'Awaiting the sponsor’s own approval' },
    stage: STAGE,
    basis: ARTICLE,
    duty: {
      role: 'sponsorHead',
      title: { zh: '审定决策草案送审稿', en: 'Approve the draft for review' },
    },
    on: {
      'sponsor.checked': {},
      'sponsor.approved': {
        requires: ['A26-sponsor-check', 'A26-sponsor-meeting', 'A39-stated-day', 'A39-late-reason'],
        to: 'reviewFile',
        then: [
          notify(
            'sponsor',
            '已同意送审，请送请合法性审查',
            'Approved; submit it for legality review',
          ),
        ],
      },
      'sponsor.returned': {
        to: backToForming(),
        then: [notify('sponsor', '送审稿被退回，请修改', 'The draft was sent back; revise it')],
      },
      ...termination,
    },
  },
} satisfies Readonly<Record<string, StateSpec>>;
