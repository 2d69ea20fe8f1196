import { commands, document, optional, type StateText } from '#libs/procedure';

import { termination } from '../initiation/stage.js';

export const formingCommands = commands({
  'forming.completed': {
    stage: 'legalityReview',
    nature: 'act',
    title: {
      zh: '完成决策草案形成程序',
      en: 'Complete the forming of the draft',
    },
    article: '条例第26条第一款',
    by: ['sponsor'],
    fields: {
      statement: optional(
        document(
          '履行决策法定程序的说明',
          'Statement of procedures performed',
          'procedureStatement',
        ),
      ),
    },
  },
});

/** The inquiries side by side; they join where every one of them is settled. */
export const formingState: StateText = {
  title: { zh: '形成决策草案', en: 'Forming the draft' },
  stage: 'initiation',
  basis: '条例第12条至第24条',
  parallel: true,
  on: {
    'forming.completed': {
      requires: ['A26-inquiries-settled', 'A15-feedback', 'M4', 'A39-defects'],
      to: 'sponsorApproval',
    },
    ...termination,
  },
};
