import { ProblemError } from '#libs/problems';

/** The parts of a package; a sheet with pictures has some dozens. */
const PARTS = 1_000;
/** A sheet of text packs well; one that swells beyond this is not a sheet. */
const UNPACKED_BYTES = 32 * 1024 * 1024;
/** Elements of XML, over all parts that are read. */
const ELEMENTS = 400_000;
/** Attributes of one element; a spreadsheet writes some twenty name spaces at most. */
const ATTRIBUTES = 100;
/** Cells of all pages, blank ones between others included. */
const CELLS = 400_000;
const MERGED_CELLS = 100_000;
/** What a spreadsheet keeps in one cell. */
const CELL_CHARACTERS = 32_767;
/** The text of all cells: many may show one shared text. */
const CHARACTERS = 8 * 1024 * 1024;

/** How far a page may reach. */
const MOST_ROWS = 1_000;
export const MOST_COLUMNS = 100;

type Counted = 'parts' | 'bytes' | 'elements' | 'cells' | 'merged' | 'characters';

const tooLarge = (zh: string, en: string) => new ProblemError('body-too-large', { zh, en });
const invalid = (zh: string, en: string) => new ProblemError('request-invalid', { zh, en });

const TOO_MANY_CELLS = [
  '工作簿的单元格过多，请删除多余的行列和工作表',
  'The workbook holds too many cells. Take out rows, columns and sheets.',
] as const;

const BOUNDS: Readonly<Record<Counted, readonly [most: number, fault: () => ProblemError]>> = {
  parts: [
    PARTS,
    () =>
      tooLarge(
        `工作簿包含的文件超过${String(PARTS)}个，请删除图片和多余的工作表后重新导入`,
        `The workbook holds more than ${String(PARTS)} parts. Take out pictures and other sheets.`,
      ),
  ],
  bytes: [
    UNPACKED_BYTES,
    () =>
      tooLarge(
        '工作簿解压后超过 32 MiB，请删除图片和多余的工作表后重新导入',
        'The workbook swells beyond 32 MiB. Take out pictures and other sheets.',
      ),
  ],
  elements: [ELEMENTS, () => tooLarge(...TOO_MANY_CELLS)],
  cells: [CELLS, () => tooLarge(...TOO_MANY_CELLS)],
  merged: [
    MERGED_CELLS,
    () =>
      invalid('合并的单元格过多，请取消合并', 'The workbook merges too many cells. Unmerge them.'),
  ],
  characters: [
    CHARACTERS,
    () =>
      tooLarge('工作簿的文字过多，请拆分后分别导入', 'The workbook holds too much text. Split it.'),
  ],
};

/** Counts what a workbook costs while it is read, over all its parts. */
export type Budget = (counted: Counted, amount: number) => void;

/**
 * A budget that nothing has been taken from.
 *
 * @throws ProblemError `body-too-large` or `request-invalid` on the first amount that goes beyond a bound.
 */
export function freshBudget(): Budget {
  const spent: Record<Counted, number> = {
    ...{ parts: 0, bytes: 0, elements: 0 },
    ...{ cells: 0, merged: 0, characters: 0 },
  };
  return (counted, amount) => {
    spent[counted] += amount;
    const [most, fault] = BOUNDS[counted];
    if (!(spent[counted] <= most)) {
      throw fault();
    }
  };
}

/** @throws ProblemError `request-invalid` for an element that no spreadsheet writes. */
export function assertFewAttributes(count: number): void {
  if (count > ATTRIBUTES) {
    throw noWorkbook();
  }
}

/** @throws ProblemError `request-invalid` for a text longer than a spreadsheet keeps in a cell. */
export function assertFitsCell(text: string): string {
  if (text.length > CELL_CHARACTERS) {
    throw invalid(
      `单元格文字超过${String(CELL_CHARACTERS)}字，请缩短`,
      `A cell holds more than ${String(CELL_CHARACTERS)} characters. Shorten it.`,
    );
  }
  return text;
}

/** @throws ProblemError `request-invalid` for a page that reaches too far; both counted from 1. */
export function assertReaches(page: string, row: number, column: number): void {
  if (row > MOST_ROWS || column > MOST_COLUMNS) {
    throw invalid(
      `工作表“${page}”超过${String(MOST_ROWS)}行或者${String(MOST_COLUMNS)}列，请删除多余的行列`,
      `The sheet "${page}" goes beyond row ${String(MOST_ROWS)} or column ${String(MOST_COLUMNS)}. Delete what is not needed.`,
    );
  }
}

export function noWorkbook(): ProblemError {
  return invalid(
    '文件不是有效的 XLSX 工作簿，请另存为 XLSX 后重新导入',
    'The body is not an XLSX workbook. Save it as XLSX.',
  );
}

export function locked(): ProblemError {
  return new ProblemError('media-type-unsupported', {
    zh: '工作簿设有密码，请另存为不设密码的 XLSX',
    en: 'The workbook is locked by a password. Save it without one.',
  });
}
