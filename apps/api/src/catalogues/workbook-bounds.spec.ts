import { crc32, deflateRawSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { assertUnpacks } from './workbook-bounds.js';

const NAME = Buffer.from('xl/worksheets/sheet1.xml');

/** A zip of one part. */
function zipOf(text: string): Buffer {
  const plain = Buffer.from(text);
  const packed = deflateRawSync(plain);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(plain), 14);
  local.writeUInt32LE(packed.byteLength, 18);
  local.writeUInt32LE(plain.byteLength, 22);
  local.writeUInt16LE(NAME.byteLength, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.byteLength, 20);
  entry.writeUInt32LE(plain.byteLength, 24);
  entry.writeUInt16LE(NAME.byteLength, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.byteLength + NAME.byteLength, 12);
  end.writeUInt32LE(local.byteLength + NAME.byteLength + packed.byteLength, 16);
  return Buffer.concat([local, NAME, packed, entry, NAME, end]);
}

const merging = (...refs: readonly string[]) =>
  `<worksheet><mergeCells>${refs.map((ref) => `<mergeCell ref=${ref}/>`).join('')}</mergeCells></worksheet>`;

describe('the bounds of a workbook', () => {
  it.each([
    ['a title over eleven columns', merging('"A1:K1"')],
    ['as many merged cells as are read', merging('"A1:CV1000"')],
    ['text that only looks like one', '<t>mergeCell ref="A1:XFD1048576"</t>'],
  ])('take %s', (_what, xml) => {
    expect(() => {
      assertUnpacks(zipOf(xml));
    }).not.toThrow();
  });

  it.each([
    ['a whole sheet merged', merging('"A1:XFD1048576"'), 'request-invalid'],
    ['the same, from its end', merging("'XFD1048576:A1'"), 'request-invalid'],
    ['absolute references', merging('"$A$1:$XFD$1048576"'), 'request-invalid'],
    ['a name space before it', '<x:mergeCell ref = "A1:XFD9999"/>', 'request-invalid'],
    ['a reference with an entity', merging('"&#65;1:XFD1048576"'), 'request-invalid'],
    [
      'many small ones',
      merging(...Array.from({ length: 3 }, () => '"A1:AN1000"')),
      'request-invalid',
    ],
    ['more elements than a sheet has', '<c/>'.repeat(400_001), 'body-too-large'],
    ['what swells', ' '.repeat(33 * 1024 * 1024), 'body-too-large'],
  ])('refuse %s', (_what, xml, code) => {
    expect(() => {
      assertUnpacks(zipOf(xml));
    }).toThrow(expect.objectContaining({ code }));
  });
});
