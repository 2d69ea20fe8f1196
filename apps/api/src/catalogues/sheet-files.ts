import { stringify } from 'csv-stringify/sync';

import { ProblemError } from '#libs/problems';
import { writeWorkbook } from '#libs/workbook';

import type { ReceivedFile } from '../http/received-file.js';
import { findHeadings, type Headings } from './find-headings.js';
import { quoted } from './sheet-cells.js';
import { readCsv } from './sheet-csv.js';
import { readWorkbookPages } from './sheet-workbook.js';
import type { FoundSheet, Sheet, SheetPage } from './sheet.js';

/** The most bytes of a sheet, and the most rows below its headings. */
const SHEET_BYTES = 2 * 1024 * 1024;
const SHEET_ROWS = 500;

export const CSV = 'text/csv; charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What browsers call a CSV, one that was once opened by Excel too. */
const CSV_TYPES: readonly string[] = [
  'text/csv',
  'application/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/vnd.ms-excel',
  'application/octet-stream',
];

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_WORKBOOK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Reads a sheet of forms, by what it is and not by what it is called.
 *
 * @throws ProblemError `media-type-unsupported`, `body-too-large`, `body-not-utf8`, `request-invalid`.
 */
export async function readSheet(
  { bytes, mediaType }: Pick<ReceivedFile, 'bytes' | 'mediaType'>,
  required: Headings,
): Promise<FoundSheet> {
  if (bytes.byteLength > SHEET_BYTES) {
    throw new ProblemError('body-too-large', {
      zh: '表格不得超过 2 MiB，请拆分后分别导入',
      en: 'A sheet may have 2 MiB. Split it.',
    });
  }
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  const found = findHeadings(await pagesOf(bytes, type, required), required);
  const { page, headingRow } = found;
  // Rows that are blank to the end are what spreadsheets leave behind.
  const last = page.rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (last - headingRow > SHEET_ROWS) {
    throw new ProblemError('request-invalid', {
      zh: `表头以下不得超过${String(SHEET_ROWS)}行，请拆分后分别导入`,
      en: `A sheet may have ${String(SHEET_ROWS)} rows below its headings. Split it.`,
    });
  }
  return { ...found, page: { ...page, rows: page.rows.slice(0, last + 1) } };
}

async function pagesOf(
  bytes: Buffer,
  type: string,
  required: Headings,
): Promise<readonly SheetPage[]> {
  if (bytes.subarray(0, OLD_WORKBOOK.length).equals(OLD_WORKBOOK)) {
    throw new ProblemError('media-type-unsupported', {
      zh: '工作簿是旧格式（.xls、.et）或者设有密码，请另存为不设密码的 XLSX',
      en: 'The workbook is of the old form (.xls, .et) or locked by a password. Save it as XLSX without one.',
    });
  }
  if (type === XLSX) {
    return readWorkbookPages(bytes);
  }
  if (!CSV_TYPES.includes(type)) {
    throw new ProblemError('media-type-unsupported', {
      zh: `请发送 CSV 或者 XLSX 表格（text/csv 或者 ${XLSX}）`,
      en: `Send text/csv or ${XLSX}.`,
    });
  }
  const isWorkbook = bytes.subarray(0, ZIP.length).equals(ZIP);
  return isWorkbook ? readWorkbookPages(bytes) : [readCsv(bytes, required)];
}

/** Writes CSV for spreadsheets: with a byte order mark, and nothing that they would compute. */
export function writeCsv(sheet: Sheet): Buffer {
  return Buffer.from(
    stringify(
      sheet.map((row) => row.map(quoted)),
      { bom: true },
    ),
  );
}

/** Writes a workbook of named sheets; every cell is a text. */
export async function writeXlsx(sheets: Readonly<Record<string, Sheet>>): Promise<Buffer> {
  const pages = Object.entries(sheets).map(([name, sheet]) => ({
    name,
    rows: sheet.map((row) => row.map(quoted)),
  }));
  return writeWorkbook(pages, { asTexts: true });
}
