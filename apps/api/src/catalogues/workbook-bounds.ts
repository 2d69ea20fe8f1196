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

/** Unpacks every part within the bound before a library that has none does. */
export function assertUnpacks(bytes: Buffer): void {
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
    left -= unpackedSize(bytes, at, left);
    if (left < 0) {
      throw tooLarge();
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
    throw error instanceof RangeError ? tooLarge() : damaged();
  }
}

function tooLarge(): ProblemError {
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
