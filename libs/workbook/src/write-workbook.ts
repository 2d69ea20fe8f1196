import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';

import writeExcelFile, { type CellObject, type Feature } from 'write-excel-file/node';

/** A cell: words or a number; `null` stays blank. */
export type WrittenCell = string | number | null;

/** A page with one row of headings that stays in sight. */
export interface WrittenPage {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Widths in characters, from the first column on; where none is given it is 10. */
  readonly widths?: readonly number[];
}

/** How the cells of a workbook look. */
export interface CellLook {
  /**
   * Whether cells, and what is typed into their columns later, are texts whatever they look like;
   * otherwise numbers are numbers and headings are bold.
   */
  readonly asTexts: boolean;
}

const NAME_CHARACTERS = 31;
const WIDTH = 10;
const TEXT = '@';
/** What would be read as a character escaped by a spreadsheet, and the break that XML would lose. */
const READ_AS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ESCAPED_MARK = '_x005F_';
const ESCAPED_RETURN = '_x000D_';

/** Writes an XLSX workbook. Characters that XML does not take are left out. */
export async function writeWorkbook(
  pages: readonly WrittenPage[],
  { asTexts }: CellLook,
): Promise<Buffer> {
  const sheets = pages.map((page) => ({
    sheet: page.name.slice(0, NAME_CHARACTERS),
    data: page.rows.map((row, index) =>
      row.map((cell) => cellOf(cell, { asTexts, isHeading: index === 0 })),
    ),
    columns: widthsOf(page).map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  return writeExcelFile(sheets, { features: asTexts ? [TEXT_COLUMNS] : [] }).toBuffer();
}

function cellOf(
  cell: WrittenCell,
  { asTexts, isHeading }: CellLook & { readonly isHeading: boolean },
): CellObject | null {
  if (cell === null) {
    return null;
  }
  const look: CellObject = {
    ...(asTexts ? { format: TEXT } : {}),
    ...(isHeading && !asTexts ? { fontWeight: 'bold' } : {}),
  };
  return typeof cell === 'number'
    ? { ...look, type: Number, value: cell }
    : { ...look, type: String, value: escaped(cell) };
}

const escaped = (text: string): string =>
  text.replace(READ_AS_ESCAPED, ESCAPED_MARK).replaceAll('\r', ESCAPED_RETURN);

function widthsOf({ widths = [], rows }: WrittenPage): readonly number[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), widths.length);
  return Array.from({ length: columns }, (_column, index) => widths[index] ?? WIDTH);
}

/**
 * Gives columns the format of texts, which the library gives to cells only. It numbers styles in the
 * order in which cells have them, 0 being none: where every cell is a text, texts are the first.
 */
const TEXT_COLUMNS: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes) =>
          tag === 'col' ? { ...attributes, style: 1 } : attributes,
      },
    },
  },
};
