import { owes, type StateText } from '#libs/procedure';

import { notify } from '../effects.js';
import type { Facts } from '../facts.js';
import { backToForming } from '../forming/regions.js';
import { opinionAnswers } from '../departments/states.js';
import { termination } from '../initiation/states.js';

/** The draft lies with the head of the sponsor. */
export const sponsorApprovalStates = {
  'decision/sponsorApproval': {
    title: { zh: '待承办单位审定', en: 'Awaiting the sponsor’s own approval' },
    basis: '条例第26条第一款',
    duty: [
      owes('sponsorHead', '审定决策草案送审稿', 'Approve the draft for review'),
      owes('sponsor', '对决策草案提出内部法制审核意见', 'Give the internal legal opinion', {
        when: ({ sponsorApproval, drafting }: Facts) =>
          sponsorApproval.checkDocument === null ||
          sponsorApproval.checkedVersion !== drafting.version,
      }),
    ],
    on: {
      'sponsor.checked': {},
      'sponsor.approved': {
        requires: ['A26-sponsor-check', 'A26-sponsor-meeting'],
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
      ...opinionAnswers,
      ...termination,
    },
  },
} satisfies Record<string, StateText>;
