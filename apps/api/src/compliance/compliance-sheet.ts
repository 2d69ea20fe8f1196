import { stringify } from 'csv-stringify/sync';

import type { ComplianceItem, ComplianceReport, ComplianceStatus } from '#libs/case-engine';
import { shown } from '#libs/procedure';
import { writeWorkbook } from '#libs/workbook';

type Row = readonly (string | number)[];

const STATUS: Readonly<Record<ComplianceStatus, string>> = {
  met: '符合',
  unmet: '不符合',
  waived: '说明理由后通过',
  notApplicable: '不适用',
  defect: '程序瑕疵',
  needs: '待提交时核对',
  notYetAsked: '尚未核对',
  neverAsked: '本案未涉及',
};

const LEVEL: Readonly<Record<ComplianceItem['level'], string>> = {
  block: '不符合不得实施',
  warn: '说明理由可以通过',
  defect: '如实记录，形成瑕疵',
  advise: '未经核实，仅作提示',
};

const DEFECT_STATE = {
  open: '未处理',
  mended: '已依法重新进行',
  unfounded: '经确认不成立',
  carried: '具名承担',
} as const;

interface Column {
  readonly title: string;
  readonly width: number;
  readonly of: (item: ComplianceItem) => string | number;
}

const COLUMNS: readonly Column[] = [
  { title: '条文', width: 24, of: ({ article }) => article },
  { title: '要求编号', width: 18, of: ({ requirement }) => requirement },
  { title: '要求', width: 60, of: ({ asks }) => asks.zh },
  { title: '效力', width: 20, of: ({ level }) => LEVEL[level] },
  { title: '结论', width: 16, of: ({ status }) => STATUS[status] },
  { title: '情况', width: 50, of: ({ because }) => because?.zh ?? '' },
  { title: '理由', width: 30, of: ({ reason }) => reason ?? '' },
  {
    title: '瑕疵处理',
    width: 12,
    of: ({ defect }) => (defect === null ? '' : DEFECT_STATE[defect.state]),
  },
  { title: '认定', width: 30, of: ({ determination }) => determination?.reason ?? '' },
  { title: '认定日期', width: 12, of: ({ determination }) => determination?.on ?? '' },
  { title: '依据事件序号', width: 12, of: ({ evidence }) => evidence?.revision ?? '' },
  { title: '操作', width: 24, of: ({ evidence }) => evidence?.title?.zh ?? '' },
  { title: '操作人', width: 14, of: ({ evidence }) => evidence?.actor ?? '' },
  { title: '发生日期', width: 12, of: ({ evidence }) => evidence?.occurredOn ?? '' },
  { title: '事件哈希', width: 68, of: ({ evidence }) => evidence?.hash ?? '' },
  {
    title: '文书及其哈希',
    width: 68,
    of: ({ evidence }) =>
      (evidence?.documents ?? []).map(({ title, hash }) => `${title} ${hash}`).join('；'),
  },
  {
    title: '核对此项的操作',
    width: 40,
    of: ({ commands }) => commands.map(({ command, title }) => title?.zh ?? command).join('、'),
  },
  { title: '补正办法', width: 40, of: ({ remedy }) => remedy?.zh ?? '' },
  {
    title: '由谁补正',
    width: 30,
    of: ({ remedy }) =>
      (remedy?.roles ?? []).map(({ role, title }) => title?.zh ?? role).join('、'),
  },
];

function rowsOf(report: ComplianceReport): readonly Row[] {
  return report.stages.flatMap(({ stage, title, articles }) =>
    articles.flatMap(({ items }) =>
      items.map((item) => [
        title?.zh ?? stage,
        ...COLUMNS.map((column) => {
          const cell = column.of(item);
          return typeof cell === 'string' ? shown(cell) : cell;
        }),
      ]),
    ),
  );
}

const TITLES = ['阶段', ...COLUMNS.map(({ title }) => title)];

/** The report as CSV for spreadsheets; what a spreadsheet would take for a formula is defused. */
export function complianceCsv(report: ComplianceReport): string {
  const rows = [TITLES, ...rowsOf(report)].map((row) => [...row]);
  return stringify(rows, { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

const WIDTHS = [16, ...COLUMNS.map(({ width }) => width)];

/** The report as a workbook. */
export async function complianceWorkbook(report: ComplianceReport): Promise<Buffer> {
  const rows = [TITLES, ...rowsOf(report)];
  return writeWorkbook([{ name: '合规核对表', widths: WIDTHS, rows }], { asTexts: false });
}
