import { aDefect, type Given, type ProfileValue, type Probe } from '#libs/procedure';

import type { Adjustment, Change } from './adjustment/facts.js';
import { initialFacts, type Facts } from './facts.js';
import type { Item } from './items/facts.js';
import type { ItemForm } from './items/form.js';

/** A verified parameter, as a profile would set it. */
export const parameter = (key: string, value: ProfileValue['value']): Partial<Given> => ({
  profile: {
    [key]: {
      value,
      layer: 'city',
      article: '目录管理规定第6条',
      source: '目录管理规定',
      verified: true,
    },
  },
});

/** Whoever acts holds these roles, each in the unit named. */
export const actor = (
  ...mandates: readonly (readonly [role: string, unitId: string])[]
): Partial<Given> => ({
  actor: {
    personId: 'actor',
    mandates: mandates.map(([role, unitId]) => ({ role, unitId, organId: 'organ' })),
  },
});

/** A form that meets every duty. */
export const form = (change: Partial<ItemForm> = {}): ItemForm => ({
  title: '城区集中供热价格调整方案',
  matterClass: 'five',
  leadUnit: 'unit-a',
  coUnits: [],
  secret: false,
  problem: '供热成本与价格倒挂',
  basis: '价格法第18条',
  solution: '分两年调整到位',
  plannedMonth: 6,
  hearing: true,
  disclosed: true,
  contact: '王某，3081234',
  channel: 'department',
  ...change,
});

/** An item that awaits screening. */
export const item = (change: Partial<Item> = {}): Item => ({
  key: '001',
  form: form(),
  state: 'submitted',
  enteredBy: 'clerk',
  enteredOn: '2026-01-20',
  outcome: null,
  determinations: [],
  withheld: null,
  listedOn: null,
  ...change,
});

/** An item on the published list. */
export const listed = (change: Partial<Item> = {}): Item =>
  item({ state: 'listed', listedOn: '2026-04-10', ...change });

/** A catalogue that units are asked to submit to; it remembers what is named besides. */
export const facts = (change: Partial<Facts> = {}): Facts => ({
  ...initialFacts,
  year: 2026,
  lastKey: change.items?.length ?? 0,
  solicitation: {
    issuedOn: '2026-01-05',
    dueOn: '2026-12-01',
    units: ['unit-a', 'unit-b'],
    none: [],
  },
  ...change,
});

/** A change that was proposed: the first item is withdrawn. */
export const change = (more: Partial<Change> = {}): Change => ({
  key: '1',
  kind: 'withdraw',
  item: '001',
  ground: 'circumstances',
  reason: '上级另有安排',
  form: null,
  plannedMonth: null,
  withheld: null,
  proposedBy: 'clerk',
  state: 'proposed',
  determinations: [],
  ...more,
});

/** The facts of a published catalogue with an adjustment under way. */
export const adjusting = (
  changes: readonly Change[],
  more: Partial<Adjustment> & { readonly items?: readonly Item[] } = {},
): Facts => {
  const { items = [listed()], ...rest } = more;
  return facts({
    items,
    lastKey: items.length,
    approval: { mode: 'meeting', on: '2026-04-01', reference: '第31次常务会议' },
    adjustment: { changes, approval: null, consent: null, publishedOn: null, ...rest },
  });
};

/** A defect that nobody has settled. */
const OPEN_DEFECT: Partial<Facts> = {
  defects: [
    aDefect({
      id: 'A3-consent-order-9',
      requirement: 'A3-consent-order',
      article: '条例第3条第三款',
      what: { zh: '同意日期早于审定日期', en: 'The consent was before the approval' },
      raisedByRevision: 9,
      raisedOn: '2026-04-03',
    }),
  ],
};

/** How one requirement is breached by one command, and how it is mended. */
export const row = (
  requirement: string,
  command: string,
  situation: Omit<Probe<Facts>, 'requirement' | 'command'>,
): Probe<Facts> => ({ requirement, command, ...situation });

/** One row for each of the commands. */
export const rows = (
  requirement: string,
  commands: readonly string[],
  situation: Parameters<typeof row>[2],
): readonly Probe<Facts>[] => commands.map((command) => row(requirement, command, situation));

/** The day on which the commands of the rows are given. */
export const TODAY = '2026-06-01';

/** An open defect holds the command. */
export const heldByDefect = (
  command: string,
  base: Facts,
  payload: Probe<Facts>['payload'] = {},
): Probe<Facts> =>
  row('A39-defects', command, {
    facts: { ...base, ...OPEN_DEFECT },
    payload,
    mended: { facts: base },
  });
