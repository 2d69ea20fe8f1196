import type { Given, JsonObject, Probe } from '#libs/procedure';

import { APPROVAL, approved, CONSENT, consented } from '../approval/probes.js';
import { rowIdOf, type Facts } from '../facts.js';
import { PUBLICATION } from '../publication/probes.js';
import {
  actor,
  adjusting,
  change,
  facts,
  form,
  heldByDefect,
  item,
  listed,
  row,
} from '../situations.js';

import type { Change } from './facts.js';

const LISTED = facts({ items: [listed()] });
const proposal = (more: object): JsonObject => ({
  kind: 'withdraw',
  ground: 'circumstances',
  reason: '上级另有安排',
  item: '001',
  ...more,
});
const ADDED: Partial<Change> = {
  kind: 'add',
  item: '002',
  ground: 'newWork',
  form: form({ title: '城市更新行动方案', matterClass: 'two' }),
};
const LATER_APPROVAL = {
  mode: 'meeting',
  on: '2026-05-20',
  reference: '第33次会议',
  document: 'approval-2',
};
const decisions = (state: string): Partial<Given> => ({
  decisions: [
    {
      id: 'decision-1',
      organId: 'organ',
      states: [state],
      catalogueItem: rowIdOf('organ', facts().year, '001'),
    },
  ],
});

const changeRow = (bad: object, good: object, base: Facts = LISTED): Probe<Facts> => ({
  requirement: 'C-change',
  command: 'adjustment.proposed',
  facts: base,
  payload: proposal(bad),
  mended: { payload: proposal(good), facts: LISTED },
});

/** How the duties of an adjustment are breached and mended. */
export const adjustmentProbes: readonly Probe<Facts>[] = [
  row('A3-consent-order', 'adjustment.consented', {
    facts: adjusting([change()], { approval: approved }),
    payload: { ...CONSENT, on: '2026-03-31' },
    mended: { payload: CONSENT },
  }),
  row('A3-party', 'adjustment.published', {
    facts: adjusting([change()], { approval: approved }),
    payload: PUBLICATION,
    mended: { facts: adjusting([change()], { approval: approved, consent: consented }) },
  }),
  heldByDefect(
    'adjustment.published',
    adjusting([change()], { approval: approved, consent: consented }),
    PUBLICATION,
  ),
  heldByDefect('adjustment.approved', adjusting([change()]), APPROVAL),
  changeRow({}, {}, facts({ items: [item({ state: 'rejected' })] })),
  changeRow({}, {}, adjusting([change()])),
  changeRow({ kind: 'amend' }, { kind: 'amend', form: form() }),
  changeRow({ kind: 'postpone', plannedMonth: 6 }, { kind: 'postpone', plannedMonth: 9 }),
  changeRow({ kind: 'add', form: form() }, { kind: 'add', form: form(), item: undefined }),
  row('C-ground', 'adjustment.proposed', {
    facts: LISTED,
    payload: proposal({ ground: 'newWork' }),
    mended: { payload: proposal({ ground: 'lawOrPolicy' }) },
  }),
  row('C-own-unit', 'adjustment.proposed', {
    facts: LISTED,
    payload: proposal({}),
    given: actor(['sponsor', 'unit-b']),
    mended: { given: actor(['sponsor', 'unit-a']) },
  }),
  row('M7', 'adjustment.proposed', {
    facts: LISTED,
    payload: proposal({ kind: 'amend', form: form({ leadUnit: 'county-bureau' }) }),
    given: { units: [{ id: 'county-bureau', organId: 'county' }] },
    mended: { given: { units: [{ id: 'county-bureau', organId: 'organ' }] } },
  }),
  row('M8-decision', 'adjustment.proposed', {
    facts: LISTED,
    payload: proposal({}),
    given: decisions('decision/standing'),
    mended: { given: decisions('decision/terminated') },
  }),
  row('M8-decision', 'adjustment.approved', {
    facts: adjusting([change()]),
    payload: APPROVAL,
    given: decisions('decision/forming'),
    mended: { given: decisions('decision/lapsed') },
  }),
  row('M10', 'adjustment.proposed', {
    facts: LISTED,
    payload: proposal({
      kind: 'amend',
      form: form({ disclosed: false, undisclosedBasis: '政府信息公开条例第15条' }),
    }),
    mended: { payload: proposal({ kind: 'amend', form: form() }) },
  }),
  row('C-known-change', 'adjustment.admitted', {
    facts: adjusting([change()]),
    payload: {
      change: '1',
      matterClass: 'two',
      criteria: ['development'],
      reason: '属于重要规划',
    },
    mended: { facts: adjusting([change(ADDED)]) },
  }),
  row('C-known-change', 'adjustment.dropped', {
    facts: adjusting([change({ state: 'dropped' })]),
    payload: { change: '1', reason: '不再提出' },
    mended: { facts: adjusting([change()]) },
  }),
  row('C-own-unit', 'adjustment.dropped', {
    facts: adjusting([change()]),
    payload: { change: '1', reason: '不再提出' },
    given: actor(['sponsor', 'unit-b']),
    mended: { given: actor(['sponsor', 'unit-a']) },
  }),
  row('C-changes', 'adjustment.approved', {
    facts: adjusting([change({ state: 'dropped' })]),
    payload: LATER_APPROVAL,
    mended: { facts: adjusting([change()]) },
  }),
  row('G01-adjustment', 'adjustment.approved', {
    facts: adjusting([change(ADDED)]),
    payload: LATER_APPROVAL,
    mended: { facts: adjusting([change({ ...ADDED, state: 'admitted' })]) },
  }),
  row('G01-split', 'adjustment.approved', {
    facts: adjusting([change({ ...ADDED, state: 'admitted', form: form() })]),
    payload: LATER_APPROVAL,
    mended: {
      facts: {
        ...adjusting([change({ ...ADDED, state: 'admitted', form: form() })]),
        explained: [
          { items: ['001', '002'], reason: '分属两个供热片区', by: 'clerk', on: '2026-05-01' },
        ],
      },
    },
  }),
  row('A14-undisclosed', 'adjustment.approved', {
    facts: adjusting([change({ ...ADDED, state: 'admitted', form: form({ disclosed: false }) })]),
    payload: LATER_APPROVAL,
    mended: {
      facts: adjusting([
        change({
          ...ADDED,
          state: 'admitted',
          form: form({ disclosed: false }),
          withheld: {
            ground: 'thirdParty',
            legalBasis: '政府信息公开条例第15条',
            approver: 'chief',
          },
        }),
      ]),
    },
  }),
  row('M8', 'adjustment.approved', {
    facts: adjusting([change()]),
    payload: { ...LATER_APPROVAL, mode: 'signature' },
    mended: { payload: LATER_APPROVAL },
  }),
];
