import type { PlainRow } from '#libs/case-store';
import type { Json } from '#libs/procedure';

import { canonicalText } from './canonical.js';
import type { Finding, RowKey } from './finding.js';

/** The rows of one table as they should be and as they are. */
interface Compared<E> {
  readonly table: string;
  /** The columns that are compared. */
  readonly columns: readonly string[];
  /** The columns that name a row to a person. */
  readonly key: readonly string[];
  /** The columns that hold JSON as text: only what it says counts. */
  readonly json?: readonly string[];
  readonly expected: readonly E[];
  readonly columnsOf: (expected: E) => PlainRow;
  readonly stored: readonly PlainRow[];
  /** Whether a row may be missing, such as what is kept for a while only. */
  readonly mayMiss?: (expected: E) => boolean;
}

interface Pair<E> {
  readonly expected: E;
  readonly stored: PlainRow;
}

/** Which stored row is which expected one, and everything that tells them apart. */
export interface Comparison<E> {
  readonly pairs: readonly Pair<E>[];
  /** Those that are missing, and may be. */
  readonly missed: readonly E[];
  readonly findings: readonly Finding[];
}

/** So many rows that differ are matched by likeness; more are said one by one. */
const MOST_MATCHED = 200;
const SHOWN_MAX = 300;

/**
 * Compares the rows of a table: those that are equal are put together first, then each that is left with
 * the one it is most like, so that a changed column is named as that and not as two strange rows.
 */
export function compareRows<E>(compared: Compared<E>): Comparison<E> {
  const { expected, stored, columnsOf } = compared;
  const textOf = (row: PlainRow): string =>
    JSON.stringify(compared.columns.map((column) => valueOf(compared, row, column)));
  const waiting = new Map<string, PlainRow[]>();
  for (const row of stored) {
    const text = textOf(row);
    waiting.set(text, [...(waiting.get(text) ?? []), row]);
  }
  const pairs: Pair<E>[] = [];
  const unmatched: E[] = [];
  for (const one of expected) {
    const row = waiting.get(textOf(columnsOf(one)))?.shift();
    if (row === undefined) {
      unmatched.push(one);
    } else {
      pairs.push({ expected: one, stored: row });
    }
  }
  const left = [...waiting.values()].flat();
  const alike = matchAlike(compared, unmatched, left);
  const taken = new Set(alike.map((pair) => pair.stored));
  const said = new Set(alike.map((pair) => pair.expected));
  const gone = unmatched.filter((one) => !said.has(one));
  const mayMiss = compared.mayMiss ?? (() => false);
  return {
    pairs: [...pairs, ...alike],
    missed: gone.filter(mayMiss),
    findings: [
      ...alike.flatMap((pair) => differencesOf(compared, pair)),
      ...gone
        .filter((one) => !mayMiss(one))
        .map((one) => missing(compared.table, keyOf(compared.key, columnsOf(one)))),
      ...left
        .filter((row) => !taken.has(row))
        .map((row) => unexpected(compared.table, keyOf(compared.key, row))),
    ],
  };
}

function matchAlike<E>(
  compared: Compared<E>,
  expected: readonly E[],
  stored: readonly PlainRow[],
): readonly Pair<E>[] {
  const left = new Set(stored.slice(0, MOST_MATCHED));
  return expected.slice(0, MOST_MATCHED).flatMap((one): readonly Pair<E>[] => {
    let [best, most]: [PlainRow | undefined, number] = [undefined, compared.columns.length / 2];
    for (const row of left) {
      const equal = compared.columns.filter((column) =>
        isEqual(compared, [compared.columnsOf(one), row], column),
      ).length;
      [best, most] = equal >= most ? [row, equal + 1 / 2] : [best, most];
    }
    if (best === undefined) {
      return [];
    }
    left.delete(best);
    return [{ expected: one, stored: best }];
  });
}

function differencesOf<E>(compared: Compared<E>, { expected, stored }: Pair<E>): Finding[] {
  const should = compared.columnsOf(expected);
  return compared.columns
    .filter((column) => !isEqual(compared, [should, stored], column))
    .map((column) =>
      changed(
        { table: compared.table, key: keyOf(compared.key, { ...stored, ...should }), column },
        { stored: stored[column], expected: should[column] },
      ),
    );
}

function isEqual<E>(
  compared: Compared<E>,
  [one, other]: readonly [PlainRow, PlainRow],
  column: string,
): boolean {
  return (
    JSON.stringify(valueOf(compared, one, column)) ===
    JSON.stringify(valueOf(compared, other, column))
  );
}

function valueOf<E>({ json = [] }: Compared<E>, row: PlainRow, column: string): unknown {
  const value = plain(row[column]);
  if (!json.includes(column) || typeof value !== 'string') {
    return value;
  }
  try {
    return canonicalText(JSON.parse(value));
  } catch {
    return value;
  }
}

const IN_UTC = /^(\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?\+00:00$/;

/** Brings instants, as PostgreSQL writes them into JSON, into the form of the record. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  const [, seconds, fraction = ''] = typeof value === 'string' ? (IN_UTC.exec(value) ?? []) : [];
  return seconds === undefined ? (value ?? null) : `${seconds}.${fraction.padEnd(3, '0')}Z`;
}

function keyOf(columns: readonly string[], row: PlainRow): RowKey {
  return Object.fromEntries(columns.map((column) => [column, shown(row[column])]));
}

/** What is said of a value: long ones are cut. */
function shown(value: unknown): Json {
  const said = plain(value) as Json;
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : said;
}

/** The place of a value. */
interface Place {
  readonly table: string;
  readonly key: RowKey;
  readonly column: string;
}

/** A column is another than the record makes it. */
export function changed(
  { table, key, column }: Place,
  values: { readonly stored: unknown; readonly expected: unknown },
): Finding {
  const [stored, expected] = [shown(values.stored), shown(values.expected)];
  const [is, should] = [JSON.stringify(stored), JSON.stringify(expected)];
  return {
    ...{ about: 'row', table, key, column, stored, expected },
    zh: `${table}（${wordsOf(key)}）的${column}存为${is}，依记录应为${should}`,
    en: `${table} (${wordsOf(key)}): ${column} is stored as ${is} and should be ${should}.`,
  };
}

/** A column holds what cannot be, though what it should be is not known exactly, or not to be shown. */
export function impossible(
  { table, key, column }: Place,
  because: { readonly zh: string; readonly en: string },
): Finding {
  return {
    ...{ about: 'row', table, key, column },
    zh: `${table}（${wordsOf(key)}）的${column}与记录不符：${because.zh}`,
    en: `${table} (${wordsOf(key)}): ${column} does not agree with the record: ${because.en}.`,
  };
}

/** A row that the record makes is not there. */
export function missing(table: string, key: RowKey): Finding {
  return {
    ...{ about: 'row', table, key },
    zh: `${table}缺少依记录应有的一行（${wordsOf(key)}）`,
    en: `${table} lacks the row (${wordsOf(key)}) that the record makes.`,
  };
}

/** A row is there that the record does not make. */
export function unexpected(table: string, key: RowKey): Finding {
  return {
    ...{ about: 'row', table, key },
    zh: `${table}有记录中没有依据的一行（${wordsOf(key)}）`,
    en: `${table} has a row (${wordsOf(key)}) that nothing on the record makes.`,
  };
}

const wordsOf = (key: RowKey): string =>
  Object.entries(key)
    .map(
      ([column, value]) => `${column} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    .join(', ');
