import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { actor, facts, form, item, row, rows } from '../situations.js';

const UNISSUED = facts({ solicitation: { issuedOn: null, dueOn: null, units: [], none: [] } });
const SUBMISSION = { items: [form()] } as never;
const AS_A = actor(['sponsor', 'unit-a']);
const AS_B = actor(['sponsor', 'unit-b']);
const ONE = facts({ items: [item()] });

const revision = { item: '001', form: form() } as never;

/** How the duties on items are breached and mended, besides those on their forms. */
export const itemProbes: readonly Probe<Facts>[] = [
  row('C-issued', 'items.submitted', {
    facts: UNISSUED,
    payload: SUBMISSION,
    given: AS_A,
    mended: { facts: facts() },
  }),
  row('C-late', 'items.submitted', {
    facts: facts({ solicitation: { ...facts().solicitation, dueOn: '2026-05-31' } }),
    payload: SUBMISSION,
    mended: { facts: facts() },
  }),
  row('C-own-unit', 'items.submitted', {
    facts: facts(),
    payload: SUBMISSION,
    given: AS_B,
    mended: { given: AS_A },
  }),
  row('C-own-unit', 'items.submitted', {
    facts: facts(),
    payload: SUBMISSION,
    given: actor(['sponsor', 'unit-b'], ['office', 'unit-a']),
    mended: { given: AS_A },
  }),
  row('C-own-unit', 'item.revised', {
    facts: ONE,
    payload: revision,
    given: AS_B,
    mended: { given: AS_A },
  }),
  row('C-own-unit', 'item.retracted', {
    facts: ONE,
    payload: { item: '001', reason: '本单位已有安排' },
    given: AS_B,
    mended: { given: actor(['office', 'office-unit']) },
  }),
  row('C-unscreened', 'item.revised', {
    facts: facts({ items: [item({ state: 'admitted' })] }),
    payload: revision,
    mended: { facts: facts({ items: [item({ state: 'returned' })] }) },
  }),
  row('C-unscreened', 'item.retracted', {
    facts: facts({ items: [item({ state: 'rejected' })] }),
    payload: { item: '001', reason: '本单位已有安排' },
    mended: { facts: ONE },
  }),
  ...rows(
    'C-known-item',
    ['item.retracted', 'item.rejected', 'item.returned', 'item.reopened', 'item.disclosed'],
    {
      facts: ONE,
      payload: { item: '007', reason: '理由', ground: 'notMajor' },
      mended: { payload: { item: '001', reason: '理由', ground: 'notMajor' } },
    },
  ),
  ...rows(
    'C-known-item',
    [
      'item.revised',
      'item.admitted',
      'item.merged',
      'item.withheld',
      'item.archived',
      'item.carriedOver',
    ],
    {
      facts: ONE,
      payload: { item: '007', reason: '理由' },
      mended: { payload: { item: '001', reason: '理由' } },
    },
  ),
];
