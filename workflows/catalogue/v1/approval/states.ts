import { owes } from '#libs/procedure';

import { endDeadline } from '../effects.js';
import { LIST_ARTICLE, type States, type StepsElsewhere } from '../vocabulary.js';

/** The approval ends the consultation. */
export const approvalSteps: StepsElsewhere = {
  'catalogue/consulting': {
    'list.approved': {
      requires: [
        'C-consulted',
        'C-opinions-answered',
        'C-public-comment',
        'A14-undisclosed',
        'A39-defects',
      ],
      to: 'govApproved',
      then: [endDeadline('consultationReply', 'met')],
    },
  },
};

/** While the consent is awaited. */
export const approvalStates: States = {
  'catalogue/govApproved': {
    title: { zh: '已审定，待同级党委同意', en: 'Approved, awaiting the Party committee' },
    basis: LIST_ARTICLE,
    duty: owes('office', '报请同级党委同意', 'Ask for the consent'),
    on: {
      'party.consented': {
        requires: ['A3-consent-order'],
        to: 'partyConsented',
      },
    },
  },
};
