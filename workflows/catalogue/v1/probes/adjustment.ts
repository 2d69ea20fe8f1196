import type { Given, JsonObject, Probe } from '#libs/procedure';

import type { Change, Facts } from '../facts.js';
import { actor, adjusting, change, facts, form, item, listed } from './cases.js';

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
const APPROVAL = {
  mode: 'meeting',
  on: '2026-05-20',
  reference: '第33次会议',
  document: 'approval-2',
};
const decisions = (state: string): Partial<Given> => ({
  decisions: [{ id: 'decision-1', organId: 'organ', states: [state] }],
});

const changeRow = (bad: object, good: object, base: Facts = LISTED): Probe<Facts> => ({
  requirement: 'C-change',
  command: 'adjustment.proposed',
  facts: base,
  payload: proposal(bad),
  mended: { payload: proposal(good), facts: LISTED },
});

export const adjustmentProbes: readonly Probe<Facts>[] = [
  changeRow({}, {}, facts({ items: [item({ state: 'rejected' })] })),
  changeRow({}, {}, adjusting([change()])),
  changeRow({ kind: 'amend' }, { kind: 'amend', form: form() }),
  changeRow({ kind: 'postpone', plannedMonth: 6 }, { kind: 'postpone', plannedMonth: 9 }),
  changeRow({ kind: 'add', form: form() }, { kind: 'add', form: form(), item: undefined }),
  {
    requirement: 'C-ground',
    command: 'adjustment.proposed',
    facts: LISTED,
    payload: proposal({ ground: 'newWork' }),
    mended: { payload: proposal({ ground: 'lawOrPolicy' }) },
  },
  {
    requirement: 'C-own-unit',
    command: 'adjustment.proposed',
    facts: LISTED,
    payload: proposal({}),
    given: actor(['sponsor', 'unit-b']),
    mended: { given: actor(['sponsor', 'unit-a']) },
  },
  {
    requirement: 'M7',
    command: 'adjustment.proposed',
    facts: LISTED,
    payload: proposal({ kind: 'amend', form: form({ leadUnit: 'county-bureau' }) }),
    given: { units: [{ id: 'county-bureau', organId: 'county' }] },
    mended: { given: { units: [{ id: 'county-bureau', organId: 'organ' }] } },
  },
  {
    requirement: 'M8-decision',
    command: 'adjustment.proposed',
    facts: LISTED,
    payload: proposal({ decision: 'decision-1' }),
    given: decisions('decision/standing'),
    mended: { given: decisions('decision/terminated') },
  },
  {
    requirement: 'M10',
    command: 'adjustment.proposed',
    facts: LISTED,
    payload: proposal({
      kind: 'amend',
      form: form({ disclosed: false, undisclosedBasis: '政府信息公开条例第15条' }),
    }),
    mended: { payload: proposal({ kind: 'amend', form: form() }) },
  },
  {
    requirement: 'C-known-change',
    command: 'adjustment.admitted',
    facts: adjusting([change()]),
    payload: {
      change: '1',
      matterClass: 'two',
      criteria: ['development'],
      reason: '属于重要规划',
    },
    mended: { facts: adjusting([change(ADDED)]) },
  },
  {
    requirement: 'C-known-change',
    command: 'adjustment.dropped',
    facts: adjusting([change({ state: 'dropped' })]),
    payload: { change: '1', reason: '不再提出' },
    mended: { facts: adjusting([change()]) },
  },
  {
    requirement: 'C-own-unit',
    command: 'adjustment.dropped',
    facts: adjusting([change()]),
    payload: { change: '1', reason: '不再提出' },
    given: actor(['sponsor', 'unit-b']),
    mended: { given: actor(['sponsor', 'unit-a']) },
  },
  {
    requirement: 'C-changes',
    command: 'adjustment.approved',
    facts: adjusting([change({ state: 'dropped' })]),
    payload: APPROVAL,
    mended: { facts: adjusting([change()]) },
  },
  {
    requirement: 'G01-adjustment',
    command: 'adjustment.approved',
    facts: adjusting([change(ADDED)]),
    payload: APPROVAL,
    mended: { facts: adjusting([change({ ...ADDED, state: 'admitted' })]) },
  },
  {
    requirement: 'G01-split',
    command: 'adjustment.approved',
    facts: adjusting([change({ ...ADDED, state: 'admitted', form: form() })]),
    payload: APPROVAL,
    mended: {
      facts: {
        ...adjusting([change({ ...ADDED, state: 'admitted', form: form() })]),
        explained: [
          { items: ['001', '002'], reason: '分属两个供热片区', by: 'clerk', on: '2026-05-01' },
        ],
      },
    },
  },
  {
    requirement: 'A14-undisclosed',
    command: 'adjustment.approved',
    facts: adjusting([change({ ...ADDED, state: 'admitted', form: form({ disclosed: false }) })]),
    payload: APPROVAL,
    mended: {
      facts: adjusting([
        change({
          ...ADDED,
          state: 'admitted',
          form: form({ disclosed: false }),
          approver: '秘书长',
        }),
      ]),
    },
  },
  {
    requirement: 'M8',
    command: 'adjustment.approved',
    facts: adjusting([change()]),
    payload: { ...APPROVAL, mode: 'signature' },
    mended: { payload: APPROVAL },
  },
];
