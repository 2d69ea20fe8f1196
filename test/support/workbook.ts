import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip; what it states may differ from what it is. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stated?: Partial<{ size: number; crc: number; flags: number }>;
}

/** Zips parts, the same name twice too. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, stated = {} } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain, { level: 1 });
    // From "version needed" to "length of extra field": the two headers share these 26 bytes.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(stated.flags ?? 0, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(stated.crc ?? crc32(plain), 10);
    shared.writeUInt32LE(packed.byteLength, 14);
    shared.writeUInt32LE(stated.size ?? plain.byteLength, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const head = Buffer.from([0x50, 0x4b, 3, 4]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    local.push(head, shared, Buffer.from(name), packed);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), shared, entry, Buffer.from(name));
    at += head.length + shared.length + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.byteLength, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, list, end]);
}

/** A cell: words, a number, a truth value, or XML as it stands within the row. */
export type TestCell = string | number | boolean | { readonly xml: string };

/** A page of a workbook under test. */
export interface TestPage {
  readonly name: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly TestCell[])[];
  /** Rows that are hidden, counted from 1. */
  readonly hiddenRows?: readonly number[];
  /** XML before and after the rows: columns, merged cells. */
  readonly before?: string;
  readonly after?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const cellXml = (cell: TestCell): string => {
  if (typeof cell === 'object') {
    return cell.xml;
  }
  if (typeof cell === 'string') {
    return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  return typeof cell === 'number' ? `<c><v>${String(cell)}</v></c>` : `<c t="b"><v>1</v></c>`;
};

const pageXml = ({ rows, hiddenRows = [], before = '', after = '' }: TestPage): string => {
  const written = rows.map((row, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
    return `<row r="${String(index + 1)}"${hidden}>${row.map(cellXml).join('')}</row>`;
  });
  return `${HEAD}<worksheet ${MAIN}>${before}<sheetData>${written.join('')}</sheetData>${after}</worksheet>`;
};

/** The parts of a workbook; `styles` stands within its style sheet, `texts` within its shared texts. */
export function workbookParts(
  pages: readonly TestPage[],
  { styles = '', texts = '' }: { readonly styles?: string; readonly texts?: string } = {},
): readonly ZipPart[] {
  const numbered = pages.map((page, index) => ({ page, id: String(index + 1) }));
  const sheets = numbered.map(
    ({ page: { name, state = 'visible' }, id }) =>
      `<sheet name="${escaped(name)}" sheetId="${id}" state="${state}" r:id="p${id}"/>`,
  );
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;
  const links = [
    ...numbered.map(({ id }) => link(`p${id}`, 'worksheet', `worksheets/sheet${id}.xml`)),
    link('s', 'styles', 'styles.xml'),
    link('t', 'sharedStrings', 'sharedStrings.xml'),
  ];
  return [
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook ${MAIN} xmlns:r="${LINKS}"><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${HEAD}<Relationships>${links.join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', content: `${HEAD}<styleSheet ${MAIN}>${styles}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', content: `${HEAD}<sst ${MAIN}>${texts}</sst>` },
    ...numbered.map(({ page, id }) => ({
      name: `xl/worksheets/sheet${id}.xml`,
      content: pageXml(page),
    })),
  ];
}

/** A workbook of pages, zipped. */
export const workbookOf = (...pages: readonly TestPage[]): Buffer => zipOf(workbookParts(pages));
