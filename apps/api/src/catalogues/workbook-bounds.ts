import { inflateRawSync } from 'node:zlib';

import { ProblemError } from '#libs/problems';

/** A sheet of text packs well; one that swells beyond this is not a sheet. */
const UNPACKED_BYTES = 32 * 1024 * 1024;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const DEFLATED = 8;

/** Elements of XML, in all: the library reads one after the other while everybody waits. */
const ELEMENTS = 400_000;
/** Merged cells, in all: the library makes each of them. */
const MERGED_CELLS = 100_000;
const MERGE = /<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*(["'])(.*?)\1/gsu;
const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u;
const ALPHABET = 26;
const BEFORE_A = 'A'.charCodeAt(0) - 1;

/** Unpacks every part within the bounds before a library that has none does. */
export function assertUnpacks(bytes: Buffer): void {
  let elements = 0;
  let merged = 0;
  for (const part of partsOf(bytes)) {
    const xml = part.toString('latin1');
    elements += elementsIn(xml);
    if (elements > ELEMENTS) {
      throw new ProblemError('body-too-large', {
        zh: '工作簿的单元格过多，请删除多余的行列和工作表',
        en: 'The workbook holds too many cells. Take out rows, columns and sheets.',
      });
    }
    merged += mergedCellsIn(xml);
    if (merged > MERGED_CELLS) {
      throw new ProblemError('request-invalid', {
        zh: '合并的单元格过多，请取消合并',
        en: 'The workbook merges too many cells. Unmerge them.',
      });
    }
  }
}

/** Every part, unpacked; what swells beyond the bound is not unpacked to its end. */
function* partsOf(bytes: Buffer): Generator<Buffer> {
  let end = bytes.byteLength - DIRECTORY_END_BYTES;
  while (end >= 0 && bytes.readUInt32LE(end) !== DIRECTORY_END) {
    end -= 1;
  }
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let left = UNPACKED_BYTES;
  for (let part = 0; part < count; part += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) {
      throw damaged();
    }
    const unpacked = unpack(bytes, at, left);
    left -= unpacked.byteLength;
    if (left < 0) {
      throw swells();
    }
    yield unpacked;
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    at += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

function elementsIn(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0 && count <= ELEMENTS; at = xml.indexOf('<', at + 1)) {
    count += 1;
  }
  return count;
}

/** How many cells the ranges of a sheet merge; a range that cannot be read counts as too many. */
function mergedCellsIn(xml: string): number {
  let cells = 0;
  for (const [, , range = ''] of xml.matchAll(MERGE)) {
    const [, column, row, lastColumn = column, lastRow = row] = RANGE.exec(range) ?? [];
    const wide = Math.abs(numberOf(lastColumn) - numberOf(column)) + 1;
    const high = Math.abs(Number(lastRow) - Number(row)) + 1;
    cells += Number.isNaN(wide * high) ? Number.POSITIVE_INFINITY : wide * high;
  }
  return cells;
}

const numberOf = (column = ''): number =>
  column === ''
    ? Number.NaN
    : Array.from(column, (letter) => letter.charCodeAt(0) - BEFORE_A).reduce(
        (sum, place) => sum * ALPHABET + place,
        0,
      );

/** What one entry of the directory unpacks to; reading outside the bytes throws, and is damage. */
function unpack(bytes: Buffer, entry: number, left: number): Buffer {
  const packed = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  const from =
    local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const part = bytes.subarray(from, from + packed);
  if (bytes.readUInt16LE(entry + 10) !== DEFLATED) {
    return part;
  }
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? swells() : damaged();
  }
}

function swells(): ProblemError {
  return new ProblemError('body-too-large', {
    zh: '工作簿解压后超过 32 MiB，请删除图片和多余的工作表后重新导入',
    en: 'The workbook swells beyond 32 MiB. Take out pictures and other sheets.',
  });
}

function damaged(): ProblemError {
  return new ProblemError('request-invalid', {
    zh: '工作簿已经损坏，请重新另存后导入',
    en: 'The workbook is damaged. Save it anew.',
  });
}
