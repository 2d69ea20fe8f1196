import { inflateRawSync } from 'node:zlib';

import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';

import { ProblemError } from '#libs/problems';

import { quoted } from './sheet-cells.js';

/** The most bytes of a sheet, and the most rows below its headings. */
const SHEET_BYTES = 2 * 1024 * 1024;
const SHEET_ROWS = 500;
const SHEET_COLUMNS = 100;
/** A sheet of text packs well; one that swells beyond this is not a sheet. */
const UNPACKED_BYTES = 32 * 1024 * 1024;

export const CSV = 'text/csv; charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet as rows of texts, the headings first. */
export type Sheet = readonly (readonly string[])[];

/** @throws ProblemError `media-type-unsupported`, `body-too-large`, `request-invalid`. */
export async function readSheet(bytes: Buffer, mediaType: string): Promise<Sheet> {
  if (bytes.byteLength > SHEET_BYTES) {
    throw new ProblemError('body-too-large', 'A sheet may have 2 MiB.');
  }
  const sheet = await parsed(bytes, mediaType.split(';')[0]?.trim() ?? '');
  // Rows that are blank to the end are what spreadsheets leave behind.
  const last = sheet.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (last > SHEET_ROWS) {
    throw invalid(`A sheet may have ${SHEET_ROWS} rows below its headings.`);
  }
  return sheet.slice(0, last + 1);
}

async function parsed(bytes: Buffer, mediaType: string): Promise<Sheet> {
  if (mediaType === 'text/csv') {
    return readCsv(bytes);
  }
  if (mediaType === XLSX) {
    return readXlsx(bytes);
  }
  throw new ProblemError('media-type-unsupported', `Send text/csv or ${XLSX}.`);
}

function readCsv(bytes: Buffer): Sheet {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError('body-not-utf8', 'Save the sheet as CSV UTF-8.');
  }
  try {
    return parse(text, { relax_column_count: true, to: SHEET_ROWS * 2, skip_empty_lines: false });
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : 'The body is not CSV.');
  }
}

async function readXlsx(bytes: Buffer): Promise<Sheet> {
  const workbook = new ExcelJS.Workbook();
  try {
    assertUnpacks(bytes);
    // exceljs declares a Buffer of its own; it takes any.
    await workbook.xlsx.load(bytes as never);
  } catch (error) {
    throw error instanceof ProblemError ? error : invalid('The body is not an XLSX workbook.');
  }
  const [first] = workbook.worksheets;
  if (first === undefined || first.rowCount > SHEET_ROWS * 2) {
    throw invalid(`The workbook needs one sheet, of ${SHEET_ROWS} rows at most.`);
  }
  const width = Math.min(first.columnCount, SHEET_COLUMNS);
  return Array.from({ length: first.rowCount }, (_row, row) =>
    Array.from({ length: width }, (_cell, column) => textOf(first.getCell(row + 1, column + 1))),
  );
}

/** A formula is not a value: what it would compute elsewhere is not what was entered. */
function textOf(cell: ExcelJS.Cell): string {
  return cell.type === ExcelJS.ValueType.Formula ? `=${cell.formula}` : cell.text;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const DEFLATED = 8;

/** Unpacks every part within the bound before a library that has none does. */
function assertUnpacks(bytes: Buffer): void {
  let end = bytes.byteLength - DIRECTORY_END_BYTES;
  while (end >= 0 && bytes.readUInt32LE(end) !== DIRECTORY_END) {
    end -= 1;
  }
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let left = UNPACKED_BYTES;
  for (let part = 0; part < count; part += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) {
      throw invalid('The workbook is damaged.');
    }
    left -= unpackedSize(bytes, at, left);
    if (left < 0) {
      throw new ProblemError('body-too-large', 'The workbook swells beyond 32 MiB.');
    }
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    at += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

/** What one entry of the directory unpacks to; reading outside the bytes throws, and is damage. */
function unpackedSize(bytes: Buffer, entry: number, left: number): number {
  const packed = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  const from =
    local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (bytes.readUInt16LE(entry + 10) !== DEFLATED) {
    return packed;
  }
  try {
    const part = bytes.subarray(from, from + packed);
    return inflateRawSync(part, { maxOutputLength: Math.max(1, left) }).byteLength;
  } catch (error) {
    throw error instanceof RangeError
      ? new ProblemError('body-too-large', 'The workbook swells beyond 32 MiB.')
      : invalid('The workbook is damaged.');
  }
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

/** Writes a workbook; every cell is a text. */
export async function writeXlsx(name: string, sheet: Sheet): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet(name.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  for (const row of sheet) {
    page.addRow(row.map(quoted));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function invalid(detail: string): ProblemError {
  return new ProblemError('request-invalid', detail);
}
