import type { StateText } from '#libs/procedure';

import { termination } from '../initiation/states.js';
import { upholders } from '../revision/states.js';

/** The inquiries side by side; they join where every one of them is settled. */
export const formingState: StateText = {
  title: { zh: '形成决策草案', en: 'Forming the draft' },
  basis: '条例第12条至第24条',
  parallel: true,
  duty: upholders,
  on: {
    'forming.completed': {
      requires: [
        'A26-inquiries-settled',
        'A3-displaced-stands',
        'A3-still-owed',
        'A16-required',
        'A11-objection',
        'A15-feedback',
        'A18-changes',
        'A18-substance',
        'A15-renewed',
        'A15-renewed-rule',
        'M4',
        'M4-fair',
        'A39-defects',
      ],
      to: 'sponsorApproval',
    },
    ...termination,
  },
};
