import type { Words } from '#libs/procedure';

/** A sheet as rows of texts. */
export type Sheet = readonly (readonly string[])[];

/** A cell whose text is not what its owner wrote, or may not be: row and column counted from 0. */
export interface OddCell extends Words {
  readonly row: number;
  readonly column: number;
  /** The row of the merged cell that it belongs to. */
  readonly mergedFrom?: number;
}

/** One page of a workbook, or a CSV text read in one way. */
export interface SheetPage {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: Sheet;
  readonly odd: readonly OddCell[];
}

/** What was passed over and is reported: a title above the headings, another page. */
export interface SheetNote extends Words {
  readonly row?: number;
}

/** The page with the forms, from its headings on. */
export interface FoundSheet {
  readonly page: SheetPage;
  /** The row of the headings, from 0. */
  readonly headingRow: number;
  readonly notes: readonly SheetNote[];
}

const LONG_NUMBER = /^\d{16,}$/;
const ZEROS_BEYOND_PRECISION = /^\d{15}0+$/;
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E[+-]?\d+$/i;
const REPLACEMENT = '\uFFFD';

/** A spreadsheet keeps 15 digits of a number: of a longer one the rest is lost before it is saved. */
export const LOST_DIGITS: Words = {
  zh: '超过15位的数字已被表格软件改动，请将该列设置为文本格式后重新填写',
  en: 'The spreadsheet has lost digits of this number; format the column as text and enter it anew',
};

/** What in a text itself shows that a program has changed it; `undefined` where nothing does. */
export function damageOf(text: string): Words | undefined {
  if (text.includes(REPLACEMENT)) {
    return { zh: '含有乱码字符，请改正', en: 'Holds characters that were damaged; correct them' };
  }
  const lost = LONG_NUMBER.test(text) && ZEROS_BEYOND_PRECISION.test(text);
  return lost || SCIENTIFIC.test(text) ? LOST_DIGITS : undefined;
}

/** A heading without what people set around it: breaks, spaces, the star of what is required. */
export function headingOf(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\s*]/gu, '')
    .replace(/\(必填\)$/u, '');
}
