import type { Field, Fields, Json, JsonObject, Procedure, Words } from '#libs/procedure';

import { columnsOf, readCell, writeCell, type KnownUnits } from './sheet-cells.js';
import type { Sheet } from './sheet-files.js';

/** What is wrong with a sheet: where, and what to do. Rows are counted as the spreadsheet does. */
export interface SheetFault extends Words {
  readonly row: number;
  readonly column: string;
}

export interface ReadItems {
  readonly items: readonly JsonObject[];
  readonly faults: readonly SheetFault[];
}

/** The first row of a sheet is its headings. */
const FIRST_ROW = 2;
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
export function readItems(fields: Fields, sheet: Sheet, units: KnownUnits): ReadItems {
  const [headings = [], ...rows] = sheet;
  const columns = columnsOf(fields);
  const places = headings.map((heading) => heading.trim());
  const faults = headingFaults(columns, places);
  if (faults.length > 0) {
    return { items: [], faults };
  }
  if (rows.length === 0) {
    return { items: [], faults: [faultAt([FIRST_ROW, ''], '没有数据，请填写事项', 'No item')] };
  }
  const read = rows.map((row, index) =>
    readRow(columns, { places, row, number: index + FIRST_ROW, units }),
  );
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

function headingFaults(columns: Columns, places: readonly string[]): readonly SheetFault[] {
  const lacking = [...columns].filter(
    ([heading, [, field]]) => field.optional !== true && !places.includes(heading),
  );
  return [
    ...lacking.map(([heading]) =>
      faultAt([1, heading], `缺少“${heading}”列，请补充`, 'This column is missing'),
    ),
    ...places.flatMap((heading, index) => {
      if (heading !== '' && !columns.has(heading) && !OF_THE_LIST.includes(heading)) {
        return [faultAt([1, heading], `没有“${heading}”列，请删除或者改正`, 'Unknown column')];
      }
      return heading !== '' && places.indexOf(heading) !== index
        ? [faultAt([1, heading], `“${heading}”列重复，请删除一列`, 'The column occurs twice')]
        : [];
    }),
  ];
}

interface Row {
  readonly places: readonly string[];
  readonly row: readonly string[];
  readonly number: number;
  readonly units: KnownUnits;
}

function readRow(columns: Columns, { places, row, number, units }: Row) {
  const item: Record<string, Json> = {};
  const faults: SheetFault[] = [];
  for (const [heading, [name, field]] of columns) {
    const at = places.indexOf(heading);
    const read = readCell(field, at < 0 ? '' : (row[at] ?? ''), units);
    if (read.kind === 'value') {
      item[name] = read.value;
    } else if (read.kind === 'fault') {
      faults.push({ row: number, column: heading, ...read.words });
    }
  }
  const beyond = row.findIndex((cell, index) => (places[index] ?? '') === '' && cell.trim() !== '');
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
