import { describe, expect, it } from '@jest/globals';

import { workbookOf, workbookParts, zipOf, type TestCell, type TestPage } from '#test/workbook';
import { current } from '#workflows/catalogue';

import {
  itemFieldsOf,
  readItems,
  requiredHeadings,
  templateOf,
  writeItems,
} from './items-sheet.js';
import { readSheet, writeCsv, writeXlsx, XLSX } from './sheet-files.js';

const FIELDS = itemFieldsOf(current);
const UNIT = '保定市生态环境局';
const UNITS = { idOf: new Map([[UNIT, 'ecology']]), nameOf: new Map([['ecology', UNIT]]) };
const HEADINGS =
  '事项名称,事项类别,牵头承办单位,拟解决的主要问题,理由依据,解决方案,计划决策月份,是否听证,是否公开,联系人,提出渠道,是否涉密';
const rowWith = ({ title = '生态环境保护专项规划', month = '9', contact = '某某' } = {}) =>
  `${title},经济和社会发展等方面的重要规划,${UNIT},规划到期,上级规划部署,编制专项规划,${month},否,是,${contact},所属部门申报,否`;
const TEXT = `${HEADINGS}\n${rowWith()}\n`;

const read = async (bytes: Buffer, mediaType = 'text/csv') => {
  const sheet = await readSheet({ bytes, mediaType }, requiredHeadings(FIELDS));
  const { items, faults } = readItems(FIELDS, sheet, UNITS);
  return { items, faults, notes: sheet.notes };
};

const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

const PAGE: TestPage = { name: '表', rows: rowsOf(TEXT) };
const merging = (range: string) => `<mergeCells><mergeCell ref="${range}"/></mergeCells>`;

/** The form with one cell of its row put otherwise. */
const formWith = (heading: string, cell: TestCell): Buffer => {
  const at = HEADINGS.split(',').indexOf(heading);
  const rows = PAGE.rows.map((row, index) => (index === 1 ? row.with(at, cell) : row));
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="00000000000"/></numFmts>' +
    '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>';
  return zipOf(workbookParts([{ ...PAGE, rows }], { styles }));
};

/** The bytes of GBK, by asking the decoder for every pair. */
const gbk = (text: string): Buffer => {
  const decoder = new TextDecoder('gbk');
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      bytes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return Buffer.from(
    Array.from(text, (one) => one).flatMap((one) => bytes.get(one) ?? [one.charCodeAt(0)]),
  );
};

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('readSheet, encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['GBK', gbk(TEXT)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 big-endian', bigEndian(`\uFEFF${TEXT}`)],
    [
      'the “Unicode text” of a spreadsheet',
      Buffer.from(`\uFEFF${TEXT.replaceAll(',', '\t')}`, 'utf16le'),
    ],
    ['semicolons', Buffer.from(TEXT.replaceAll(',', ';'))],
    ['a hint for the spreadsheet above the headings', Buffer.from(`sep=,\n${TEXT}`)],
  ])('reads CSV in %s', async (_what, bytes) => {
    const { items, faults } = await read(bytes);
    expect(faults).toEqual([]);
    expect(items).toEqual([
      expect.objectContaining({ title: '生态环境保护专项规划', leadUnit: 'ecology' }),
    ]);
  });

  it.each([
    ['a byte of UTF-8 is damaged', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff])])],
    ['a byte of GBK is missing', gbk(TEXT).subarray(0, -2)],
  ])('does not guess where %s', async (_what, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'body-not-utf8' });
  });

  it('reads by what a file is, whatever the browser calls it', async () => {
    expect((await read(gbk(TEXT), 'application/vnd.ms-excel')).faults).toEqual([]);
    expect((await read(workbookOf(PAGE), 'application/octet-stream')).faults).toEqual([]);
  });

  it('tells what to do with a workbook of the old form', async () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
    await expect(read(old, 'application/vnd.ms-excel')).rejects.toMatchObject({
      code: 'media-type-unsupported',
    });
  });
});

describe('readSheet, where the headings are', () => {
  it('finds them below a merged title, and says what it passed over', async () => {
    const bytes = workbookOf({
      ...PAGE,
      rows: [['2026年度申报表'], ...PAGE.rows],
      after: merging('A1:K1'),
    });
    const { items, faults, notes } = await read(bytes, XLSX);
    expect([items.length, faults]).toEqual([1, []]);
    expect(notes).toEqual([
      expect.objectContaining({ row: 1, zh: '表头以上的内容未导入：2026年度申报表' }),
    ]);
  });

  it.each(['hidden', 'veryHidden', 'visible'] as const)(
    'finds them behind a first sheet that is %s and has none',
    async (state) => {
      const bytes = workbookOf({ name: '字典', state, rows: [['是']] }, PAGE);
      const { items, faults, notes } = await read(bytes, XLSX);
      expect([items.length, faults]).toEqual([1, []]);
      expect(notes).toEqual([expect.objectContaining({ zh: expect.stringContaining('字典') })]);
    },
  );

  it('asks to show them where only a hidden sheet has them, and to keep one of two', async () => {
    const hidden = workbookOf({ ...PAGE, state: 'hidden' }, { name: '说明', rows: [['请填写']] });
    await expect(read(hidden, XLSX)).rejects.toMatchObject({
      words: { zh: expect.stringMatching(/取消隐藏/) },
    });
    const twice = workbookOf(PAGE, { name: '副本', rows: [HEADINGS.split(',')] });
    await expect(read(twice, XLSX)).rejects.toMatchObject({
      words: { zh: expect.stringMatching(/只保留一张/) },
    });
  });

  it('knows a heading with a star, a break or full-width spaces in it', async () => {
    const dressed = TEXT.replace('事项名称', '*事项　名称').replace('是否公开', '是否公开（必填）');
    expect((await read(Buffer.from(dressed))).faults).toEqual([]);
  });

  it('passes over blank rows, and counts rows as the spreadsheet does', async () => {
    const { items, faults } = await read(
      Buffer.from(`${HEADINGS}\n,,,,,,,,,,\n${rowWith()}\n${rowWith({ month: '13' })}\n`),
    );
    expect(items).toHaveLength(2);
    expect(faults).toEqual([expect.objectContaining({ row: 4, column: '计划决策月份' })]);
  });
});

describe('readSheet, cells', () => {
  it.each(['9', '９', '9月', '９月', '9月份', ' 9 '])(
    'reads the month %j as nine',
    async (month) => {
      const { items, faults } = await read(Buffer.from(`${HEADINGS}\n${rowWith({ month })}\n`));
      expect(faults).toEqual([]);
      expect(items).toEqual([expect.objectContaining({ plannedMonth: 9 })]);
    },
  );

  it.each(['13月', '9.5', '九', '-9', '9月9日', '2026年9月'])(
    'does not guess at the month %j',
    async (month) => {
      const { faults } = await read(Buffer.from(`${HEADINGS}\n${rowWith({ month })}\n`));
      expect(faults).toEqual([expect.objectContaining({ row: 2, column: '计划决策月份' })]);
    },
  );

  it.each([
    ['123456789012345000', '联系人'],
    ['1.23457E+17', '联系人'],
    ['=1+8', '联系人'],
    ['某\uFFFD', '联系人'],
    ['-', '联系人'],
  ])('says that the text %j is damaged, or may be', async (contact, column) => {
    const { faults } = await read(Buffer.from(`${HEADINGS}\n${rowWith({ contact })}\n`));
    expect(faults).toEqual([expect.objectContaining({ row: 2, column })]);
  });

  it.each(['130602198001010019', "'123456789012345000", '3081234', '+86 312 3081234'])(
    'takes the text %j for what it is',
    async (contact) => {
      const { items, faults } = await read(Buffer.from(`${HEADINGS}\n${rowWith({ contact })}\n`));
      expect(faults).toEqual([]);
      expect(items).toEqual([expect.objectContaining({ contact: contact.replace(/^'/, '') })]);
    },
  );

  it.each<readonly [string, string, TestCell]>([
    [
      'a formula',
      '事项名称',
      { xml: '<c t="str"><f>CONCATENATE("生态","规划")</f><v>生态规划</v></c>' },
    ],
    ['a number of more digits than are kept', '联系人', 123456789012345680],
    ['a date', '计划决策月份', { xml: '<c s="1"><v>46266</v></c>' }],
    [
      'a number that is shown with zeros before it',
      '联系人',
      { xml: '<c s="2"><v>3121234567</v></c>' },
    ],
    ['a truth value', '是否听证', true],
    ['an error', '拟解决的主要问题', { xml: '<c t="e"><v>#N/A</v></c>' }],
  ])('takes %s for a fault of its row', async (_what, column, cell) => {
    const { faults } = await read(formWith(column, cell), XLSX);
    expect(faults).toEqual([expect.objectContaining({ row: 2, column })]);
  });

  it('reads a number of few digits for what it is', async () => {
    const { items, faults } = await read(formWith('计划决策月份', 9), XLSX);
    expect(faults).toEqual([]);
    expect(items).toEqual([expect.objectContaining({ plannedMonth: 9 })]);
  });

  it('takes merged cells and hidden rows and columns among the forms for faults of their rows', async () => {
    const merged = workbookOf({
      ...PAGE,
      rows: [...PAGE.rows, ...rowsOf(rowWith())],
      after: merging('C2:C3'),
    });
    expect((await read(merged, XLSX)).faults.map(({ row, column }) => [row, column])).toEqual([
      [2, '牵头承办单位'],
      [3, '牵头承办单位'],
    ]);
    const hiddenRow = workbookOf({ ...PAGE, hiddenRows: [2] });
    expect((await read(hiddenRow, XLSX)).faults[0]).toMatchObject({ row: 2 });
    const hiddenColumn = workbookOf({
      ...PAGE,
      before: '<cols><col min="3" max="3" hidden="1"/></cols>',
    });
    expect((await read(hiddenColumn, XLSX)).faults).toEqual([
      expect.objectContaining({ row: 2, column: '牵头承办单位' }),
    ]);
  });
});

describe('writing sheets', () => {
  const form = {
    title: "'=SUM(A1)",
    matterClass: 'one',
    leadUnit: 'ecology',
    plannedMonth: 6,
    hearing: true,
    disclosed: false,
    contact: '123456789012345000',
    channel: 'department',
    secret: false,
  };

  it('come out so that they can be read again, character by character', async () => {
    const sheet = writeItems(FIELDS, [{ key: '001', state: '待审核', form }], UNITS);
    for (const [bytes, type] of [
      [writeCsv(sheet), 'text/csv'],
      [await writeXlsx({ 事项: sheet }), XLSX],
    ] as const) {
      const { items, faults } = await read(bytes, type);
      expect(faults).toEqual([]);
      expect(items).toEqual([form]);
    }
  });

  it('give a template that has the headings, and says what each column takes', async () => {
    const bytes = await writeXlsx(templateOf(FIELDS));
    const { faults, notes } = await read(bytes, XLSX);
    expect(faults).toEqual([expect.objectContaining({ row: 2, zh: '没有数据，请填写事项' })]);
    expect(notes).toEqual([expect.objectContaining({ zh: '工作表“填写说明”未导入' })]);
  });
});
