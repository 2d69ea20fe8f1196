import { crc32 } from 'node:zlib';

import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

import { locked, noWorkbook, type Budget } from './bounds.js';

/** The parts of a zipped package by name; names are only compared, never used as paths. */
export interface ZipParts {
  has(name: string): boolean;
  /** What a part unpacks to, chunk by chunk, as far as the budget goes. */
  chunksOf(name: string): AsyncGenerator<Buffer>;
}

/**
 * Reads the directory of a package and unpacks nothing.
 *
 * @throws ProblemError for what is locked, has a part twice or more parts than the budget; any other
 *   error where the bytes are no zip.
 */
export async function openParts(bytes: Buffer, budget: Budget): Promise<ZipParts> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true });
  budget('parts', zip.entryCount);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) {
      throw locked();
    }
    // Two programs would read two different workbooks out of it.
    if (entries.has(entry.fileName)) {
      throw noWorkbook();
    }
    entries.set(entry.fileName, entry);
  }
  return {
    has: (name) => entries.has(name),
    chunksOf: (name) => unpack(zip, entries.get(name), budget),
  };
}

async function* unpack(
  zip: ZipFile,
  entry: Entry | undefined,
  budget: Budget,
): AsyncGenerator<Buffer> {
  if (entry === undefined) {
    throw noWorkbook();
  }
  let sum = 0;
  // yauzl stops where more or less comes out than the directory states.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const bytes = chunk as Buffer;
    budget('bytes', bytes.byteLength);
    sum = crc32(bytes, sum);
    yield bytes;
  }
  if (sum !== entry.crc32) {
    throw noWorkbook();
  }
}
