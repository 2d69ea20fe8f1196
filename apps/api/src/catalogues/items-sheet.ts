import type { Field, Fields, Json, JsonObject, Procedure, Words } from '#libs/procedure';

import { columnsOf, readCell, writeCell, type KnownUnits } from './sheet-cells.js';
import { headingOf, type FoundSheet, type OddCell, type Sheet } from './sheet.js';

/** What is wrong with a sheet: where, and what to do. Rows are counted as the spreadsheet does. */
export interface SheetFault extends Words {
  readonly row: number;
  readonly column: string;
}

export interface ReadItems {
  readonly items: readonly JsonObject[];
  readonly faults: readonly SheetFault[];
}

/** Columns of a list that was exported; a form does not have them, and reading passes over them. */
const OF_THE_LIST: readonly string[] = ['序号', '状态'];

/** The fields of an item form, as the procedure's own command describes them. */
export function itemFieldsOf(procedure: Procedure): Fields {
  const items = procedure.command('items.submitted')?.fields['items'];
  if (items?.kind !== 'list' || items.of.kind !== 'group') {
    throw new TypeError(`The procedure ${procedure.key} describes no item form.`);
  }
  return items.of.fields;
}

/** Reads the rows of a sheet as item forms; every fault of every row is found at once. */
export function readItems(fields: Fields, sheet: FoundSheet, units: KnownUnits): ReadItems {
  const { page, headingRow } = sheet;
  const columns = columnsOf(fields);
  const places = (page.rows[headingRow] ?? []).map(headingOf);
  const faults = headingFaults(columns, places, headingRow + 1);
  if (faults.length > 0) {
    return { items: [], faults };
  }
  // A merged heading reaches below itself without anything being written there.
  const odd = page.odd.filter(
    ({ mergedFrom }) => mergedFrom === undefined || mergedFrom > headingRow,
  );
  const rows = page.rows
    .map((row, index) => ({ row, number: index + 1, odd: odd.filter((one) => one.row === index) }))
    .slice(headingRow + 1)
    .filter((one) => one.odd.length > 0 || one.row.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) {
    const place = [headingRow + 2, ''] as const;
    return { items: [], faults: [faultAt(place, '没有数据，请填写事项', 'No item')] };
  }
  const read = rows.map((one) => readRow(columns, { ...one, places, units }));
  return {
    items: read.map(({ item }) => item),
    faults: read.flatMap((one) => one.faults),
  };
}

type Columns = ReadonlyMap<string, readonly [string, Field]>;

const faultAt = (
  [row, column]: readonly [row: number, column: string],
  zh: string,
  en: string,
): SheetFault => ({ row, column, zh, en });

function headingFaults(
  columns: Columns,
  places: readonly string[],
  number: number,
): readonly SheetFault[] {
  const lacking = [...columns].filter(
    ([heading, [, field]]) => field.optional !== true && !places.includes(heading),
  );
  return [
    ...lacking.map(([heading]) =>
      faultAt([number, heading], `缺少“${heading}”列，请补充`, 'This column is missing'),
    ),
    ...places.flatMap((heading, index) => {
      if (heading !== '' && !columns.has(heading) && !OF_THE_LIST.includes(heading)) {
        return [faultAt([number, heading], `没有“${heading}”列，请删除或者改正`, 'Unknown column')];
      }
      return heading !== '' && places.indexOf(heading) !== index
        ? [faultAt([number, heading], `“${heading}”列重复，请删除一列`, 'The column occurs twice')]
        : [];
    }),
  ];
}

interface Row {
  readonly places: readonly string[];
  readonly row: readonly string[];
  readonly number: number;
  readonly odd: readonly OddCell[];
  readonly units: KnownUnits;
}

function readRow(columns: Columns, { places, row, number, odd, units }: Row) {
  const item: Record<string, Json> = {};
  const faults: SheetFault[] = [];
  for (const [heading, [name, field]] of columns) {
    const at = places.indexOf(heading);
    const strange = odd.find(({ column }) => column === at);
    if (strange !== undefined) {
      faults.push(faultAt([number, heading], strange.zh, strange.en));
      continue;
    }
    const read = readCell(field, at < 0 ? '' : (row[at] ?? ''), units);
    if (read.kind === 'value') {
      item[name] = read.value;
    } else if (read.kind === 'fault') {
      faults.push({ row: number, column: heading, ...read.words });
    }
  }
  const beyond = row.findIndex(
    (cell, index) =>
      (places[index] ?? '') === '' &&
      (cell.trim() !== '' || odd.some(({ column }) => column === index)),
  );
  if (beyond >= 0) {
    faults.push(
      faultAt(
        [number, ''],
        `第${beyond + 1}列没有列名，请删除或者补充列名`,
        'A cell without heading',
      ),
    );
  }
  return { item, faults };
}

/** The headings that a sheet of item forms must have. */
export function requiredHeadings(fields: Fields): readonly string[] {
  return [...columnsOf(fields)]
    .filter(([, [, field]]) => field.optional !== true)
    .map(([heading]) => heading);
}

/** The form without items, and beside it what each column takes. */
export function templateOf(fields: Fields): Readonly<Record<'事项' | '填写说明', Sheet>> {
  const columns = [...columnsOf(fields)];
  return {
    事项: [columns.map(([heading]) => heading)],
    填写说明: [
      ['列', '是否必填', '填写内容'],
      ...columns.map(([heading, [, field]]) => [
        heading,
        field.optional === true ? '选填' : '必填',
        takenBy(field),
      ]),
    ],
  };
}

function takenBy(field: Field): string {
  switch (field.kind) {
    case 'text':
      return `文字，不超过${String(field.max)}字`;
    case 'flag':
      return '是或者否';
    case 'count':
      return `${String(field.min)}至${String(field.max)}的整数`;
    case 'choice':
      return `下列之一：${Object.values(field.values)
        .map(({ zh }) => zh)
        .join('；')}`;
    case 'unit':
      return '单位全称';
    case 'list':
      return `${takenBy(field.of)}；有多个的以分号隔开`;
    default:
      return '';
  }
}

/** One item as a list holds it. */
export interface ExportedItem {
  readonly key: string;
  readonly state: string;
  readonly form: JsonObject;
}

/** Writes items as a sheet that can be read again: the form's own columns, and before them two more. */
export function writeItems(
  fields: Fields,
  items: readonly ExportedItem[],
  units: KnownUnits,
): Sheet {
  const columns = [...columnsOf(fields)];
  return [
    [...OF_THE_LIST, ...columns.map(([heading]) => heading)],
    ...items.map(({ key, state, form }) => [
      key,
      state,
      ...columns.map(([, [name, field]]) => writeCell(field, form[name], units)),
    ]),
  ];
}
