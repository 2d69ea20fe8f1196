import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { Item } from '../items/facts.js';
import { adjusting, change, facts, form, heldByDefect, item, row, rows } from '../situations.js';

const ONE = facts({ items: [item()] });
const ADMITTED = facts({ items: [item({ state: 'admitted' })] });
const OF_ONE = { item: '001', reason: '理由' };
const ADMISSION = {
  item: '001',
  change: '1',
  matterClass: 'five',
  criteria: ['vitalInterests'],
  reason: '涉及社会公众切身利益，属于条例第三条第一款第（五）项',
};
const WITHHELD = {
  ground: 'thirdParty',
  legalBasis: '政府信息公开条例第15条',
  approver: 'chief',
} as const;
const WITHHOLDING = { item: '001', ...WITHHELD, document: 'ground-1' };
const ADDING = {
  ...ADMISSION,
  approver: 'chief',
  undisclosedGround: 'stateSecret',
  legalBasis: '保守国家秘密法；定密决定书〔2026〕3号',
};
const HELD_BY_CHIEF = { holders: [{ personId: 'chief', role: 'member', unitId: 'unit' }] };

const two = (first: Partial<Item>, second: Partial<Item>): Facts =>
  facts({ items: [item(first), item({ key: '002', ...second })] });

const rejection = (ground: string, bad: JsonObject, good: JsonObject): Probe<Facts> => ({
  requirement: 'G01-exclusion',
  command: 'item.rejected',
  facts: ONE,
  payload: { ...OF_ONE, ground, ...bad },
  mended: { payload: { ...OF_ONE, ground, ...good } },
});

const ROAD_1 = form({ title: '城西快速路建设工程（一期）', matterClass: 'four' });
const ROAD_2 = form({ title: '城西快速路建设工程（二期）', matterClass: 'four' });
const SPLIT = two({ state: 'admitted', form: ROAD_1 }, { state: 'rejected', form: ROAD_2 });
const explained = { items: ['001', '002'], reason: '分属两个年度', by: 'clerk', on: '2026-03-01' };
const HIDDEN = item({
  state: 'admitted',
  form: form({ disclosed: false, undisclosedBasis: WITHHELD.legalBasis }),
});

const ADDS_HIDDEN = adjusting([
  change({ kind: 'add', form: form({ disclosed: false, undisclosedBasis: '保守国家秘密法' }) }),
]);

/** How the duties of the screening are breached and mended. */
export const screeningProbes: readonly Probe<Facts>[] = [
  ...rows('C-screenable', ['item.admitted', 'item.merged', 'item.returned'], {
    facts: ADMITTED,
    payload: { ...ADMISSION, into: '002' },
    mended: { facts: ONE },
  }),
  row('C-screenable', 'item.rejected', {
    facts: facts({ items: [item({ state: 'returned' })] }),
    payload: { ...OF_ONE, ground: 'notMajor', considered: ['development'] },
    mended: { facts: ONE },
  }),
  row('C-screened', 'item.reopened', {
    facts: ONE,
    payload: OF_ONE,
    mended: { facts: ADMITTED },
  }),
  ...rows('G01-test', ['item.admitted', 'adjustment.admitted'], {
    facts: ONE,
    payload: { ...ADMISSION, criteria: [] },
    mended: { payload: ADMISSION },
  }),
  ...rows('C-subclass', ['item.admitted', 'adjustment.admitted'], {
    facts: ONE,
    payload: { ...ADMISSION, subClass: 'transport' },
    mended: { payload: { ...ADMISSION, subClass: 'prices' } },
  }),
  rejection('emergency', {}, { responseNumber: '保应急〔2026〕3号' }),
  rejection('legislation', {}, { planItem: '2026年立法计划第4项' }),
  rejection('macroControl', {}, { policy: '2026年预算安排' }),
  {
    ...rejection(
      'otherProcedure',
      { provision: '城乡规划法第26条' },
      { ground: 'notMajor', considered: ['development'] },
    ),
    requirement: 'G01-special',
  },
  rejection('notMajor', { considered: [] }, { considered: ['development', 'publicInterest'] }),
  row('M7', 'item.rejected', {
    facts: ONE,
    payload: { ...OF_ONE, ground: 'anotherLevel', competentOrgan: '竞秀区人民政府' },
    mended: {
      payload: {
        ...OF_ONE,
        ground: 'anotherLevel',
        competentOrgan: '竞秀区人民政府',
        provision: '土地管理法第14条',
      },
    },
  }),
  row('C-merge', 'item.merged', {
    facts: two({}, { state: 'rejected' }),
    payload: { ...OF_ONE, into: '002' },
    mended: { facts: two({}, { state: 'admitted' }) },
  }),
  row('C-merge', 'item.merged', {
    facts: two({}, {}),
    payload: { ...OF_ONE, into: '001' },
    mended: { payload: { ...OF_ONE, into: '002' } },
  }),
  ...rows('C-known-siblings', ['siblings.suspected', 'siblings.explained'], {
    facts: two({}, {}),
    payload: { items: ['001', '009'], reason: '同一道路工程' },
    mended: { payload: { items: ['001', '002'], reason: '同一道路工程' } },
  }),
  row('C-settled', 'screening.completed', {
    facts: two({ state: 'admitted' }, { state: 'returned' }),
    payload: {},
    mended: { facts: two({ state: 'admitted' }, { state: 'retracted' }) },
  }),
  row('G01-split', 'screening.completed', {
    facts: SPLIT,
    payload: {},
    mended: { facts: { ...SPLIT, explained: [explained] } },
  }),
  row('G01-split', 'screening.completed', {
    facts: SPLIT,
    payload: {},
    mended: {
      facts: two({ state: 'admitted', form: ROAD_1 }, { state: 'merged', form: ROAD_2 }),
    },
  }),
  row('G01-split', 'screening.completed', {
    facts: {
      ...two({ state: 'admitted' }, { state: 'admitted', form: form({ title: '阶梯水价方案' }) }),
      suspected: [{ ...explained, reason: '均为公用事业价格' }],
    },
    payload: {},
    mended: {
      facts: {
        ...two({ state: 'admitted' }, { state: 'admitted', form: form({ title: '阶梯水价方案' }) }),
        suspected: [{ ...explained, reason: '均为公用事业价格' }],
        explained: [explained],
      },
    },
  }),
  ...rows('A14-undisclosed', ['screening.completed', 'list.approved'], {
    facts: facts({ items: [HIDDEN] }),
    payload: {},
    mended: { facts: facts({ items: [{ ...HIDDEN, withheld: WITHHELD }] }) },
  }),
  row('A14-undisclosed-once', 'item.withheld', {
    facts: facts({ items: [{ ...HIDDEN, withheld: WITHHELD }] }),
    payload: WITHHOLDING,
    mended: { facts: facts({ items: [HIDDEN] }) },
  }),
  ...['政府信息公开条例第十六条第二款', '草案系过程稿，不宜公开'].map((legalBasis) =>
    row('A14-ground', 'item.withheld', {
      facts: facts({ items: [HIDDEN] }),
      payload: { ...WITHHOLDING, legalBasis },
      mended: { payload: WITHHOLDING },
    }),
  ),
  row('A14-ground', 'item.withheld', {
    facts: facts({ items: [HIDDEN] }),
    payload: { ...WITHHOLDING, ground: 'otherLaw', legalBasis: '有关法律规定' },
    mended: {
      payload: { ...WITHHOLDING, ground: 'otherLaw', legalBasis: '《数据安全法》第二十一条' },
    },
  }),
  row('A14-ground', 'adjustment.admitted', {
    facts: ADDS_HIDDEN,
    payload: { ...ADDING, legalBasis: '政府信息公开条例第16条' },
    mended: { payload: ADDING },
  }),
  ...['item.withheld', 'adjustment.admitted'].flatMap((command) => {
    const payload = command === 'item.withheld' ? WITHHOLDING : ADDING;
    const base = command === 'item.withheld' ? facts({ items: [HIDDEN] }) : ADDS_HIDDEN;
    return [
      row('A39-approver', command, {
        facts: base,
        payload: { ...payload, approver: 'actor' },
        mended: { payload },
      }),
      row('A39-approver', command, {
        facts: base,
        payload,
        given: { holders: [] },
        mended: { given: HELD_BY_CHIEF },
      }),
    ];
  }),
  row('A14-withheld', 'item.disclosed', {
    facts: ONE,
    payload: OF_ONE,
    mended: { facts: facts({ items: [HIDDEN] }) },
  }),
  heldByDefect('screening.completed', ADMITTED),
];
