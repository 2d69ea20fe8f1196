import type { ProcedureSpec } from '#libs/procedure';

import { titleOf, type Facts } from './facts.js';

const LISTED: readonly string[] = ['listed', 'archived', 'carriedOver'];

/** How catalogues are named, numbered and listed. */
export const cases: ProcedureSpec<Facts>['cases'] = {
  collection: 'catalogues',
  title: { zh: '年度决策事项目录', en: 'catalogues' },
  numberWord: '目',
  listing: ({ year, items, ending }) => ({
    title: titleOf(year),
    unitIds: [
      ...new Set(
        items.filter(({ state }) => LISTED.includes(state)).map(({ form }) => form.leadUnit),
      ),
    ],
    ending: ending?.how ?? null,
  }),
};
