import { shown } from '#libs/procedure';

import type { Sheet } from '../catalogues/sheet.js';
import type { Finding, Inventory, InventoryItem } from './inventory.js';

const KIND = { defect: '瑕疵', gap: '缺漏（系统前无记载）' } as const;

const STATE = {
  open: '未处理',
  mended: '已依法重新进行',
  unfounded: '经查明不成立',
  carried: '具名承担',
} as const;

/** A gap is closed by what a paper shows, be it that the rule was kept or, as a defect of its own, broken. */
const OF_GAP = { ...STATE, unfounded: '已查明' } as const;

const NONE_FOUND = '未发现瑕疵、缺漏';

type Column = readonly [title: string, of: (finding: Finding) => string];

const last = ({ settlements }: Finding) => settlements.at(-1);

const COLUMNS: readonly Column[] = [
  ['编号', ({ id }) => id],
  ['种类', ({ kind }) => KIND[kind]],
  ['条文', ({ article }) => article],
  ['情况', ({ what }) => what.zh],
  ['步骤', ({ title }) => title],
  ['发生日期', ({ happenedOn }) => happenedOn],
  ['处理状态', ({ kind, state }) => (kind === 'gap' ? OF_GAP : STATE)[state]],
  ['承担人或者查明人', (finding) => last(finding)?.name ?? ''],
  ['处理日期', (finding) => last(finding)?.on ?? ''],
  ['处理理由', (finding) => last(finding)?.reason ?? ''],
  ['依据材料', (finding) => last(finding)?.document ?? ''],
  ['补正办法', ({ remedy }) => remedy.zh],
];

const OF_MATTER = ['案号', '事项', '补录人', '补录日期'];

/** The inventory as rows: one for each finding, and one for a matter of which nothing was found. */
export function inventorySheet({ items }: Inventory): Sheet {
  return [[...OF_MATTER, ...COLUMNS.map(([title]) => title)], ...items.flatMap(rowsOf)];
}

function rowsOf(item: InventoryItem): Sheet {
  const matter = [item.number, item.title, item.enteredBy.name, item.enteredOn];
  const rows =
    item.findings.length === 0
      ? [COLUMNS.map(([title]) => (title === '情况' ? NONE_FOUND : ''))]
      : item.findings.map((finding) => COLUMNS.map(([, of]) => of(finding)));
  return rows.map((row) => [...matter, ...row].map((cell) => shown(cell)));
}
