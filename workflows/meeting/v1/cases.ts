import type { ProcedureSpec } from '#libs/procedure';

import type { Facts } from './facts.js';

/** How meetings are named, numbered and listed. */
export const cases: ProcedureSpec<Facts>['cases'] = {
  collection: 'meetings',
  title: { zh: '会议', en: 'meetings' },
  numberWord: '会',
  listing: ({ title, items, ending }) => ({
    title,
    unitIds: [...new Set(items.map((one) => one.sponsor))],
    ending: ending?.how ?? null,
  }),
};
