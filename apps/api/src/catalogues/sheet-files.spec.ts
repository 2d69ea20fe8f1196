import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

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

type Change = (workbook: ExcelJS.Workbook, page: ExcelJS.Worksheet) => void;

const workbook = async (change: Change = () => undefined, text = TEXT) => {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('表');
  for (const line of text.trimEnd().split('\n')) {
    page.addRow(line.split(','));
  }
  change(book, page);
  return Buffer.from(await book.xlsx.writeBuffer());
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
    expect((await read(await workbook(), 'application/octet-stream')).faults).toEqual([]);
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
    const bytes = await workbook((_book, page) => {
      page.insertRow(1, ['2026年度申报表']);
      page.mergeCells('A1:K1');
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
      const book = new ExcelJS.Workbook();
      book.addWorksheet('字典', { state }).addRow(['是']);
      book.addWorksheet('表').addRows(
        TEXT.trimEnd()
          .split('\n')
          .map((line) => line.split(',')),
      );
      const bytes = Buffer.from(await book.xlsx.writeBuffer());
      const { items, faults, notes } = await read(bytes, XLSX);
      expect([items.length, faults]).toEqual([1, []]);
      expect(notes).toEqual([expect.objectContaining({ zh: expect.stringContaining('字典') })]);
    },
  );

  it('asks to show them where only a hidden sheet has them, and to keep one of two', async () => {
    const hidden = await workbook((book, page) => {
      page.state = 'hidden';
      book.addWorksheet('说明').addRow(['请填写']);
    });
    await expect(read(hidden, XLSX)).rejects.toMatchObject({
      words: { zh: expect.stringMatching(/取消隐藏/) },
    });
    const twice = await workbook((book) => {
      book.addWorksheet('副本').addRow(HEADINGS.split(','));
    });
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

  it.each<readonly [string, string, string, Change]>([
    [
      'a formula',
      'A2',
      '事项名称',
      (_book, page) => {
        page.getCell('A2').value = { formula: 'CONCATENATE("生态","规划")', result: '生态规划' };
      },
    ],
    [
      'a number of more digits than are kept',
      'J2',
      '联系人',
      (_book, page) => {
        page.getCell('J2').value = 123456789012345680;
      },
    ],
    [
      'a date',
      'G2',
      '计划决策月份',
      (_book, page) => {
        page.getCell('G2').value = new Date('2026-09-01T00:00:00Z');
      },
    ],
    [
      'a number that is shown with zeros before it',
      'J2',
      '联系人',
      (_book, page) => {
        page.getCell('J2').value = 3121234567;
        page.getCell('J2').numFmt = '00000000000';
      },
    ],
    [
      'a truth value',
      'H2',
      '是否听证',
      (_book, page) => {
        page.getCell('H2').value = true;
      },
    ],
    [
      'an error',
      'D2',
      '拟解决的主要问题',
      (_book, page) => {
        page.getCell('D2').value = { error: '#N/A' };
      },
    ],
  ])('takes %s for a fault of its row', async (_what, _at, column, change) => {
    const { faults } = await read(await workbook(change), XLSX);
    expect(faults).toEqual([expect.objectContaining({ row: 2, column })]);
  });

  it('takes merged cells and hidden rows among the forms for faults of their rows', async () => {
    const merged = await workbook((_book, page) => {
      page.addRow(rowWith().split(','));
      page.mergeCells('C2:C3');
    });
    expect((await read(merged, XLSX)).faults.map(({ row, column }) => [row, column])).toEqual([
      [2, '牵头承办单位'],
      [3, '牵头承办单位'],
    ]);
    const hidden = await workbook((_book, page) => {
      page.getRow(2).hidden = true;
    });
    expect((await read(hidden, XLSX)).faults[0]).toMatchObject({ row: 2 });
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
