import {
  fieldFaults,
  NONE,
  UNKNOWN,
  type Field,
  type Fields,
  type Json,
  type Words,
} from '#libs/procedure';

import { damageOf } from './sheet.js';

/** The units that a sheet may name, by the name that people write and by id. */
export interface KnownUnits {
  readonly idOf: ReadonlyMap<string, string>;
  readonly nameOf: ReadonlyMap<string, string>;
}

/** What a cell says, or what is wrong with it and what to do. */
export type CellValue =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly words: Words };

const YES: Readonly<Record<string, boolean>> = { 是: true, 否: false };
const SEPARATORS = /[；;、\n]/u;
const NUMBER = /^\d{1,9}$/;
/** A month is written 6, 6月 or 6月份. */
const MONTH = /^(\d{1,2})月份?$/u;

const value = (found: Json): CellValue => ({ kind: 'value', value: found });
const fault = (zh: string, en: string): CellValue => ({ kind: 'fault', words: { zh, en } });

/** Reads one cell as the field describes it. A document is not written into a sheet. */
export function readCell(field: Field, cell: string, units: KnownUnits): CellValue {
  const written = unquoted(cell).trim();
  if (written === '') {
    return field.optional === true ? { kind: 'blank' } : fault('必填，请补充', 'Fill it in');
  }
  const nothing = readNothing(field, written);
  if (nothing !== undefined) {
    return value(nothing);
  }
  return field.kind === 'list'
    ? readList(field, written, units)
    : readScalar(field, written, units);
}

/** What 无 and 不详 stand for, where the field may say so. */
function readNothing(field: Field, written: string): Json | undefined {
  if (written === '无') {
    return field.none === true ? NONE : field.kind === 'list' && field.min === 0 ? [] : undefined;
  }
  return field.unknown === true && written === '不详' ? UNKNOWN : undefined;
}

function readList(
  field: Extract<Field, { kind: 'list' }>,
  written: string,
  units: KnownUnits,
): CellValue {
  const parts = written
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > field.max) {
    return fault(`不得超过${field.max}个，请删减`, `At most ${field.max}`);
  }
  const read = parts.map((part) => readScalar(field.of, part, units));
  const wrong = read.find((one) => one.kind === 'fault');
  return wrong ?? value(read.flatMap((one) => (one.kind === 'value' ? [one.value] : [])));
}

function readScalar(field: Field, written: string, units: KnownUnits): CellValue {
  switch (field.kind) {
    case 'text':
    case 'day':
      return readWords(field, written);
    case 'flag':
      return Object.hasOwn(YES, written)
        ? value(YES[written] === true)
        : fault('请填写“是”或者“否”', 'Write 是 or 否');
    case 'count':
      return readCount(field, written);
    case 'choice':
      return readChoice(field, written);
    case 'unit':
      return readUnit(written, units);
    default:
      return fault('该列不能导入，请删除该列内容', 'This column cannot be imported; clear it');
  }
}

function readWords(field: Extract<Field, { kind: 'text' | 'day' }>, written: string): CellValue {
  const [wrong] = fieldFaults({ cell: field }, { cell: written });
  return wrong === undefined ? value(written) : fault(wrong.zh, wrong.en);
}

function readCount(field: Extract<Field, { kind: 'count' }>, written: string): CellValue {
  const digits = digitsOf(field, written);
  const number = NUMBER.test(digits) ? Number(digits) : Number.NaN;
  return number >= field.min && number <= field.max
    ? value(number)
    : fault(
        `请填写${field.min}至${field.max}的整数`,
        `Write a whole number from ${field.min} to ${field.max}`,
      );
}

/** The digits of a number, which a Chinese keyboard writes at full width, too. */
function digitsOf({ label }: Field, written: string): string {
  const narrow = written.normalize('NFKC');
  return label.zh.includes('月') ? narrow.replace(MONTH, '$1') : narrow;
}

function readChoice(field: Extract<Field, { kind: 'choice' }>, written: string): CellValue {
  const key = Object.keys(field.values).find(
    (one) => one === written || field.values[one]?.zh === written,
  );
  const words = Object.values(field.values).map(({ zh }) => zh);
  return key === undefined
    ? fault(`请填写下列之一：${words.join('；')}`, 'Write one of the words of the form')
    : value(key);
}

function readUnit(written: string, { idOf, nameOf }: KnownUnits): CellValue {
  const id = idOf.get(written) ?? (nameOf.has(written) ? written : undefined);
  return id === undefined
    ? fault(`没有名为“${written}”的单位，请填写单位全称`, 'Write the full name of a unit')
    : value(id);
}

/** Writes a value as people read it. */
export function writeCell(field: Field, held: Json | undefined, units: KnownUnits): string {
  if (Array.isArray(held) && held.length === 0) {
    return field.optional === true ? '' : '无';
  }
  return Array.isArray(held)
    ? held
        .map((one: Json) => writeScalar(field.kind === 'list' ? field.of : field, one, units))
        .join('；')
    : writeScalar(field, held, units);
}

function writeScalar(field: Field, held: Json | undefined, { nameOf }: KnownUnits): string {
  if (typeof held === 'boolean') {
    return held ? '是' : '否';
  }
  const text = typeof held === 'string' || typeof held === 'number' ? String(held) : '';
  if (field.kind === 'choice') {
    return field.values[text]?.zh ?? text;
  }
  return field.kind === 'unit' ? (nameOf.get(text) ?? text) : text;
}

/** What a spreadsheet would take for a formula, and the mark that keeps it a text. */
const FORMULA = /^[=+\-@\t\r]/u;
const MARK = "'";

/** Keeps a spreadsheet from computing, or rounding, what somebody wrote. */
export const quoted = (text: string): string =>
  isChanged(text) || unquoted(text) !== text ? `${MARK}${text}` : text;

const isChanged = (text: string): boolean => FORMULA.test(text) || damageOf(text) !== undefined;

/** Takes the mark away where it was needed; any other apostrophe was written by somebody. */
function unquoted(text: string): string {
  const marked = text.startsWith(MARK) ? text.slice(MARK.length) : text;
  return marked !== text && (isChanged(marked) || unquoted(marked) !== marked) ? marked : text;
}

/** The columns of a form: every field that is written, by its heading. */
export function columnsOf(fields: Fields): ReadonlyMap<string, readonly [string, Field]> {
  return new Map(
    Object.entries(fields)
      .filter(([, field]) => field.kind !== 'document')
      .map(([name, field]) => [field.label.zh, [name, field] as const]),
  );
}
