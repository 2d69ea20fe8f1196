import { owes, type Steps } from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import { LIST_ARTICLE, type States, type StepsElsewhere } from '../vocabulary.js';

/** Whoever does not agree sends the list back; it passes every stage again. */
const returning: Steps = {
  'list.returned': {
    to: 'screening',
    then: [notify('reviewer', '目录草案被退回，请重新审核', 'The draft list was returned')],
  },
};

/** While the units and the public are heard. */
export const consultationStates: States = {
  'catalogue/consulting': {
    title: { zh: '会商中', en: 'Consulting' },
    basis: LIST_ARTICLE,
    duty: owes('office', '会商有关单位，报请审定', 'Consult, then submit for approval'),
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
        requires: ['C-comment-days'],
        to: 'publicComment',
        then: [startDeadline('publicComment')],
      },
      ...returning,
    },
  },
  'catalogue/publicComment': {
    title: { zh: '公开征求意见中', en: 'Open comment' },
    basis: LIST_ARTICLE,
    duty: owes('office', '收集和处理公众意见', 'Collect the opinions'),
    on: {
      'comment.closed': {
        requires: ['C-comment-term'],
        to: 'consulting',
        then: [endDeadline('publicComment', 'met')],
      },
    },
  },
};

/** Until it is published the list can be sent back. */
export const consultationSteps: StepsElsewhere = {
  'catalogue/govApproved': returning,
  'catalogue/partyConsented': returning,
};
