import { describe, expect, it } from '@jest/globals';

import { workbookOf, workbookParts, zipOf, type TestCell } from '#test/workbook';

import { readWorkbook } from './read-workbook.js';

const STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>' +
  '<numFmt numFmtId="171" formatCode="[Red]0&quot;days&quot;"/><numFmt numFmtId="172" formatCode="00000"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  `<cellXfs>${[0, 14, 57, 170, 171, 172, 9].map((id) => `<xf numFmtId="${String(id)}"/>`).join('')}</cellXfs>`;
const TEXTS =
  '<si><t>共用</t></si><si><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r>' +
  '<rPh sb="0" eb="1"><t>jia</t></rPh></si><si><t>a_x000D_&#10;b_x005F_x0041_</t></si>';

const cellsOf = async (...row: readonly TestCell[]) => {
  const parts = workbookParts([{ name: '表', rows: [row] }], { styles: STYLES, texts: TEXTS });
  const [page] = await readWorkbook(zipOf(parts));
  return page?.cells.map(({ column, kind, text }) => [column, kind, text]);
};

const numberIn = (style: number, value: string): TestCell => ({
  xml: `<c s="${String(style)}"><v>${value}</v></c>`,
});

describe('readWorkbook, what cells hold', () => {
  it('reads words kept in the cell, shared, in runs, and escaped', async () => {
    const shared = [0, 1, 2].map((id) => ({ xml: `<c t="s"><v>${String(id)}</v></c>` }));
    expect(await cellsOf(' 甲\n', ...shared)).toEqual([
      [0, 'text', ' 甲\n'],
      [1, 'text', '共用'],
      [2, 'text', '甲 乙'],
      [3, 'text', 'a\r\nb_x0041_'],
    ]);
  });

  it.each([
    [0, '12.5', 'number', '12.5'],
    [0, '123456789012345680', 'number', '123456789012345680'],
    [1, '46266', 'date', '2026-09-01'],
    [2, '46266', 'date', '2026-09-01'],
    [3, '46266.75', 'date', '2026-09-01'],
    [3, '-1', 'date', '-1'],
    [4, '3', 'number', '3'],
    [5, '42', 'number', '42'],
  ])('reads a number of style %d, %s, as a %s', async (style, value, kind, text) => {
    expect(await cellsOf(numberIn(style, value))).toEqual([[0, kind, text]]);
  });

  it('tells the pattern that a number is shown by', async () => {
    const parts = workbookParts(
      [{ name: '表', rows: [[numberIn(5, '42'), numberIn(6, '0.5'), 1]] }],
      { styles: STYLES },
    );
    const [page] = await readWorkbook(zipOf(parts));
    expect(page?.cells.map(({ pattern }) => pattern)).toEqual(['00000', '0%', 'General']);
  });

  it('tells formulas, truth values, errors and days apart, and passes over blank cells', async () => {
    expect(
      await cellsOf(
        { xml: '<c><f>1+8</f><v>9</v></c>' },
        { xml: '<c t="str"><f t="shared" si="0"/><v>甲</v></c>' },
        true,
        { xml: '<c t="e"><v>#N/A</v></c>' },
        { xml: '<c t="d"><v>2026-09-01</v></c>' },
        { xml: '<c s="1"/>' },
        { xml: '<c t="str"><v>乙</v></c>' },
      ),
    ).toEqual([
      [0, 'formula', ''],
      [1, 'formula', ''],
      [2, 'boolean', 'TRUE'],
      [3, 'error', '#N/A'],
      [4, 'date', '2026-09-01'],
      [6, 'text', '乙'],
    ]);
  });

  it('follows the places that cells state, whatever the prefix of their name space', async () => {
    const parts = workbookParts([{ name: '表', rows: [] }]).map((part) =>
      part.name.endsWith('sheet1.xml')
        ? {
            ...part,
            content:
              '<x:worksheet xmlns:x="urn:x"><x:cols><x:col min="3" max="16384" hidden="1"/></x:cols><x:sheetData>' +
              '<x:row r="4"><x:c r="B4"><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>' +
              '<x:row hidden="1"><x:c r="A5"><x:v>3</x:v></x:c></x:row></x:sheetData>' +
              '<x:mergeCells><x:mergeCell ref="$D$7:C6"/></x:mergeCells></x:worksheet>',
          }
        : part,
    );
    const [page] = await readWorkbook(zipOf(parts));
    expect(page?.cells.map(({ row, column, isHidden }) => [row, column, isHidden])).toEqual([
      [3, 1, false],
      [3, 2, true],
      [4, 0, true],
    ]);
    expect(page).toMatchObject({
      ...{ rows: 7, columns: 4 },
      merged: [{ top: 5, left: 2, bottom: 6, right: 3 }],
    });
  });

  it('names pages and which of them are hidden, and reads UTF-16', async () => {
    const pages = await readWorkbook(
      zipOf(
        workbookParts([
          { name: 'a & "b"', rows: [['一']] },
          { name: '二', state: 'veryHidden', rows: [['二']] },
        ]).map((part) => ({
          ...part,
          content: Buffer.from(
            `\uFEFF${String(part.content).replace('encoding="UTF-8"', 'encoding="UTF-16"')}`,
            'utf16le',
          ),
        })),
      ),
    );
    expect(pages.map(({ name, isHidden, cells }) => [name, isHidden, cells[0]?.text])).toEqual([
      ['a & "b"', false, '一'],
      ['二', true, '二'],
    ]);
  });
});

const ONE = { name: '表', rows: [['甲']] } as const;
const withPage = (content: string) =>
  zipOf(
    workbookParts([ONE]).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, content } : part,
    ),
  );
const sheet = (inside: string) => `<worksheet><sheetData>${inside}</sheetData></worksheet>`;
const merging = (...refs: readonly string[]) =>
  withPage(
    `<worksheet><mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
  );
const withTexts = (texts: string, content = '') =>
  zipOf(
    workbookParts([ONE], { texts }).map((part) =>
      part.name.endsWith('sheet1.xml') && content !== '' ? { ...part, content } : part,
    ),
  );
const LAUGHS = Array.from(
  { length: 9 },
  (_one, level) => `<!ENTITY l${String(level + 1)} "${`&l${String(level)};`.repeat(10)}">`,
).join('');

describe('readWorkbook, hostile workbooks', () => {
  it.each<readonly [string, () => Buffer]>([
    [
      'validates a million cells',
      () =>
        withPage(
          '<worksheet><sheetData><row><c t="inlineStr"><is><t>甲</t></is></c></row></sheetData><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations></worksheet>',
        ),
    ],
    [
      'keeps pictures that would not fit',
      () =>
        zipOf([
          ...workbookParts([ONE]),
          { name: 'xl/media/image1.png', content: Buffer.alloc(64 * 1024 * 1024) },
        ]),
    ],
    [
      'formats blank cells far down',
      () =>
        withPage(
          '<worksheet><sheetData><row><c t="inlineStr"><is><t>甲</t></is></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData></worksheet>',
        ),
    ],
  ])('reads one that %s', async (_what, bytesOf) => {
    expect(await readWorkbook(bytesOf())).toMatchObject([{ rows: 1, columns: 1 }]);
  });

  it.each<readonly [string, string, () => Buffer]>([
    ['merges a whole sheet', 'request-invalid', () => merging('A1:XFD1048576')],
    ['merges it from its end', 'request-invalid', () => merging('$XFD$1048576:$A$1')],
    [
      'merges many ranges',
      'request-invalid',
      () => merging(...Array.from({ length: 3 }, () => 'A1:AN1000')),
    ],
    ['merges what is no range', 'request-invalid', () => merging('A1:ZZZZ9')],
    ['merges far down', 'request-invalid', () => merging('A1:A1001')],
    ['has 1,048,576 rows', 'body-too-large', () => withPage(sheet('<row/>'.repeat(1_048_576)))],
    ['has 10 million shared texts', 'body-too-large', () => withTexts('<si/>'.repeat(10_000_000))],
    ['swells', 'body-too-large', () => withPage(sheet(' '.repeat(33 * 1024 * 1024)))],
    [
      'states less than comes out',
      'request-invalid',
      () => zipOf(workbookParts([ONE]).map((part) => ({ ...part, stated: { size: 10 } }))),
    ],
    [
      'states more than comes out',
      'request-invalid',
      () =>
        zipOf(workbookParts([ONE]).map((part) => ({ ...part, stated: { size: 4_000_000_000 } }))),
    ],
    [
      'states another checksum',
      'request-invalid',
      () => zipOf(workbookParts([ONE]).map((part) => ({ ...part, stated: { crc: 7 } }))),
    ],
    [
      'has a part twice',
      'request-invalid',
      () => zipOf([...workbookParts([ONE]), ...workbookParts([ONE])]),
    ],
    ['has no workbook', 'request-invalid', () => zipOf([{ name: 'a.txt', content: 'a' }])],
    [
      'has a path that leads out',
      'request-invalid',
      () => zipOf([...workbookParts([ONE]), { name: '../../a', content: 'a' }]),
    ],
    [
      'is locked',
      'media-type-unsupported',
      () => zipOf(workbookParts([ONE]).map((part) => ({ ...part, stated: { flags: 1 } }))),
    ],
    [
      'has 2,000 parts',
      'body-too-large',
      () =>
        zipOf(
          Array.from({ length: 2_000 }, (_one, index) => ({ name: String(index), content: '' })),
        ),
    ],
    ['is cut off', 'request-invalid', () => workbookOf(ONE).subarray(0, -40)],
    [
      'declares entities of entities',
      'request-invalid',
      () => withPage(`<!DOCTYPE l [<!ENTITY l0 "ha">${LAUGHS}]><worksheet>&l9;</worksheet>`),
    ],
    [
      'names an entity of its own',
      'request-invalid',
      () => withPage('<worksheet>&xxe;</worksheet>'),
    ],
    ['is not closed', 'request-invalid', () => withPage('<worksheet><sheetData>')],
    [
      'is no UTF-8',
      'request-invalid',
      () =>
        zipOf(
          workbookParts([ONE]).map((part) => ({
            ...part,
            content: Buffer.concat([Buffer.from(part.content), Buffer.from([0xff])]),
          })),
        ),
    ],
    [
      'has an element of a million attributes',
      'request-invalid',
      () =>
        withPage(
          `<worksheet ${Array.from({ length: 1_000_000 }, (_one, index) => `a${String(index)}=""`).join(' ')}/>`,
        ),
    ],
    [
      'has a cell longer than spreadsheets keep',
      'request-invalid',
      () => workbookOf({ name: '表', rows: [['甲'.repeat(40_000)]] }),
    ],
    [
      'shows one long text a thousand times',
      'body-too-large',
      () =>
        withTexts(
          `<si><t>${'甲'.repeat(30_000)}</t></si>`,
          sheet(
            Array.from(
              { length: 1_000 },
              (_one, index) => `<row r="${String(index + 1)}"><c t="s"><v>0</v></c></row>`,
            ).join(''),
          ),
        ),
    ],
    [
      'spreads a few cells over many pages',
      'body-too-large',
      () =>
        workbookOf(
          ...Array.from({ length: 20 }, (_one, index) => ({
            name: String(index),
            rows: [],
            after: '<mergeCells><mergeCell ref="CV1000"/></mergeCells>',
          })),
        ),
    ],
    [
      'goes beyond row 1,000',
      'request-invalid',
      () => withPage(sheet('<row r="1001"><c><v>1</v></c></row>')),
    ],
    [
      'goes beyond column 100',
      'request-invalid',
      () => withPage(sheet('<row><c r="CW1"><v>1</v></c></row>')),
    ],
    [
      'places a cell in another row',
      'request-invalid',
      () => withPage(sheet('<row r="1"><c r="A2"><v>1</v></c></row>')),
    ],
    [
      'names a shared text that is not there',
      'request-invalid',
      () => withPage(sheet('<row><c t="s"><v>7</v></c></row>')),
    ],
    ['counts in words', 'request-invalid', () => withPage(sheet('<row><c><v>many</v></c></row>'))],
  ])('refuses one that %s: %s', async (_what, code, bytesOf) => {
    await expect(readWorkbook(bytesOf())).rejects.toMatchObject({ code });
  });

  it('lets others go on while it reads the largest that it reads', async () => {
    const bytes = withTexts('<si><t>甲</t></si>'.repeat(190_000));
    let turns = 0;
    let isReading = true;
    const count = () => {
      turns += 1;
      if (isReading) {
        setImmediate(count);
      }
    };
    setImmediate(count);
    await readWorkbook(bytes);
    isReading = false;
    expect(turns).toBeGreaterThan(50);
  });
});
