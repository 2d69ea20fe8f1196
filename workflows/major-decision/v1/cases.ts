import type { Json, ProcedureSpec } from '#libs/procedure';

import type { Facts } from './facts.js';
import { presentable } from './meeting-package/presentable.js';

/** How decisions are named, numbered and listed. */
export const cases: ProcedureSpec<Facts>['cases'] = {
  collection: 'decisions',
  title: { zh: '决策', en: 'decisions' },
  numberWord: '决',
  listing: ({ initiation: { title, start, proposingUnit }, ending }) => ({
    title,
    unitIds: start === null ? [proposingUnit] : [start.leadUnit, ...start.coUnits],
    ending: ending?.how ?? null,
  }),
  shows: (facts) => ({ presentable: presentable(facts) as unknown as Json }),
};
