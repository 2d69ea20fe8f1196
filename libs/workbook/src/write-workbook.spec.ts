import { describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

import { readWorkbook } from './read-workbook.js';
import { writeWorkbook } from './write-workbook.js';

const ODD = [
  '=1+8',
  '  两端空格 ',
  '第一行\n第二行',
  'a\r\nb',
  '_x0041_',
  '<&>"\'',
  '𠮷😀',
  '9007199254740993',
  '2026-01-02',
];

const partOf = async (bytes: Buffer, name: string) => {
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === name) {
      return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
    }
  }
  return '';
};

describe('writeWorkbook', () => {
  it.each([true, false])('writes words that are read as they were, texts: %j', async (asTexts) => {
    const rows = [['标题'], ...ODD.map((one) => [one])];
    const [page] = await readWorkbook(await writeWorkbook([{ name: '表', rows }], { asTexts }));
    expect(page?.cells.map(({ kind, text }) => [kind, text])).toEqual(
      ['标题', ...ODD].map((one) => ['text', one]),
    );
  });

  it('leaves out what XML does not take', async () => {
    const rows = [['标题'], ['a\u0000\u0001\u001Bb\uFFFEc\uD800d']];
    const bytes = await writeWorkbook([{ name: '表', rows }], { asTexts: true });
    expect((await readWorkbook(bytes))[0]?.cells[1]?.text).toBe('abcd');
  });

  it('keeps numbers as numbers and headings in sight', async () => {
    const rows = [
      ['标题', '数'],
      ['甲', 12],
    ];
    const bytes = await writeWorkbook([{ name: '表', rows, widths: [24] }], { asTexts: false });
    expect((await readWorkbook(bytes))[0]?.cells[3]).toMatchObject({ kind: 'number', text: '12' });
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/ySplit="1".*state="frozen"/);
    expect(sheet).toMatch(/<col min="1" max="1" width="24"/);
  });

  it('gives whole columns the format of texts, for what is typed in later', async () => {
    const rows = [['标题', '数'], ['甲']];
    const bytes = await writeWorkbook([{ name: '表', rows }], { asTexts: true });
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/<col [^>]*style="1"/g)).toHaveLength(2);
    const styles = await partOf(bytes, 'xl/styles.xml');
    const [, first = ''] = styles.match(/<cellXfs[^>]*>.*?<xf.*?<xf [^>]*numFmtId="(\d+)"/) ?? [];
    expect(styles).toContain(`numFmtId="${first}" formatCode="@"`);
  });
});
