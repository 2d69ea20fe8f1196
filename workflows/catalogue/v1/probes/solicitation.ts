import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { actor, facts, form, forEach, heldByDefect, item } from './cases.js';

const NOTICE = { on: '2026-05-20', dueOn: '2026-12-20', units: ['unit-a'], notice: 'notice-1' };
const UNISSUED = facts({ solicitation: { issuedOn: null, dueOn: null, units: [], none: [] } });
const SUBMISSION = { items: [form()] } as never;
const AS_A = actor(['sponsor', 'unit-a']);
const AS_B = actor(['sponsor', 'unit-b']);
const ONE = facts({ items: [item()] });

const revision = { item: '001', form: form() } as never;

export const solicitationProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'A39-stated-day',
    command: 'solicitation.issued',
    facts: facts(),
    payload: { ...NOTICE, on: '2026-06-02' },
    mended: { payload: NOTICE },
  },
  {
    requirement: 'C-due-day',
    command: 'solicitation.issued',
    facts: facts(),
    payload: { ...NOTICE, dueOn: '2026-11-30' },
    mended: { payload: NOTICE },
  },
  {
    requirement: 'C-issued',
    command: 'items.submitted',
    facts: UNISSUED,
    payload: SUBMISSION,
    given: AS_A,
    mended: { facts: facts() },
  },
  {
    requirement: 'C-issued',
    command: 'unit.reportedNone',
    facts: UNISSUED,
    payload: { unitId: 'unit-b' },
    given: AS_B,
    mended: { facts: facts() },
  },
  {
    requirement: 'C-issued',
    command: 'solicitation.closed',
    facts: UNISSUED,
    payload: {},
    mended: { facts: facts() },
  },
  {
    requirement: 'C-late',
    command: 'items.submitted',
    facts: facts({ solicitation: { ...facts().solicitation, dueOn: '2026-05-31' } }),
    payload: SUBMISSION,
    mended: { facts: facts() },
  },
  {
    requirement: 'C-own-unit',
    command: 'items.submitted',
    facts: facts(),
    payload: SUBMISSION,
    given: AS_B,
    mended: { given: AS_A },
  },
  {
    requirement: 'C-own-unit',
    command: 'items.submitted',
    facts: facts(),
    payload: SUBMISSION,
    given: actor(['sponsor', 'unit-b'], ['office', 'unit-a']),
    mended: { given: AS_A },
  },
  {
    requirement: 'C-own-unit',
    command: 'unit.reportedNone',
    facts: facts(),
    payload: { unitId: 'unit-a' },
    given: AS_B,
    mended: { given: AS_A },
  },
  {
    requirement: 'C-own-unit',
    command: 'item.revised',
    facts: ONE,
    payload: revision,
    given: AS_B,
    mended: { given: AS_A },
  },
  {
    requirement: 'C-own-unit',
    command: 'item.retracted',
    facts: ONE,
    payload: { item: '001', reason: '本单位已有安排' },
    given: AS_B,
    mended: { given: actor(['office', 'office-unit']) },
  },
  {
    requirement: 'C-unscreened',
    command: 'item.revised',
    facts: facts({ items: [item({ state: 'admitted' })] }),
    payload: revision,
    mended: { facts: facts({ items: [item({ state: 'returned' })] }) },
  },
  {
    requirement: 'C-unscreened',
    command: 'item.retracted',
    facts: facts({ items: [item({ state: 'rejected' })] }),
    payload: { item: '001', reason: '本单位已有安排' },
    mended: { facts: ONE },
  },
  {
    requirement: 'C-term',
    command: 'solicitation.closed',
    facts: facts(),
    payload: {},
    mended: {
      facts: facts({
        items: [item()],
        solicitation: { ...facts().solicitation, none: ['unit-b'] },
      }),
    },
  },
  {
    requirement: 'C-term',
    command: 'solicitation.closed',
    facts: facts(),
    payload: {},
    mended: { facts: facts({ solicitation: { ...facts().solicitation, dueOn: '2026-05-31' } }) },
  },
  {
    requirement: 'C-silent-units',
    command: 'collation.completed',
    facts: ONE,
    payload: {},
    mended: {
      facts: { ...ONE, solicitation: { ...ONE.solicitation, none: ['unit-b'] } },
    },
  },
  heldByDefect('collation.completed', ONE),
  ...forEach(
    ['item.retracted', 'item.rejected', 'item.returned', 'item.reopened', 'item.disclosed'],
    {
      requirement: 'C-known-item',
      facts: ONE,
      payload: { item: '007', reason: '理由', ground: 'notMajor' },
      mended: { payload: { item: '001', reason: '理由', ground: 'notMajor' } },
    },
  ),
  ...forEach(
    [
      'item.revised',
      'item.admitted',
      'item.merged',
      'item.withheld',
      'item.archived',
      'item.carriedOver',
    ],
    {
      requirement: 'C-known-item',
      facts: ONE,
      payload: { item: '007', reason: '理由' },
      mended: { payload: { item: '001', reason: '理由' } },
    },
  ),
];
