import type { Words } from '#libs/procedure';
import { readWorkbook, type CellRange, type WorkbookCell, type WorkbookPage } from '#libs/workbook';

import { damageOf, LOST_DIGITS, type OddCell, type SheetPage } from './sheet.js';

/** A spreadsheet counts in numbers of 15 digits. */
const PRECISE = 1e15;
const PRECISE_LENGTH = 17;
/** Formats that show something else than the number that is kept. */
const SHOWN_OTHERWISE = /%|E\+|^0{2,}/i;

const ODD_KINDS: Readonly<Partial<Record<WorkbookCell['kind'], Words>>> = {
  formula: {
    zh: '单元格是公式，请复制后选择性粘贴为数值',
    en: 'The cell is a formula; paste its value instead',
  },
  date: {
    zh: '单元格是日期格式，请设置为文本格式后重新填写',
    en: 'The cell is a date; format it as text and enter it anew',
  },
  boolean: {
    zh: '单元格是逻辑值，请改为文字',
    en: 'The cell is a truth value; write words',
  },
  error: {
    zh: '单元格是错误值，请改正',
    en: 'The cell holds an error; correct it',
  },
};

const MERGED: Words = {
  zh: '单元格与其他单元格合并，请取消合并并逐格填写',
  en: 'The cell is merged with others; unmerge it and fill in each',
};
const HIDDEN: Words = {
  zh: '单元格所在的行或者列被隐藏，请取消隐藏或者删除',
  en: 'The row or column of the cell is hidden; show it, or delete it',
};
const OTHERWISE: Words = {
  zh: '显示的内容与所存的数值不同，请设置为文本格式后重新填写',
  en: 'What is shown is not the number that is kept; format it as text and enter it anew',
};

/** @throws ProblemError as the workbook's reader does: what is no workbook, too long or too large. */
export async function readWorkbookPages(bytes: Buffer): Promise<readonly SheetPage[]> {
  return (await readWorkbook(bytes)).map(pageOf);
}

function pageOf({ name, isHidden, rows, columns, cells, merged }: WorkbookPage): SheetPage {
  const texts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  const odd = new Map<number, OddCell>();
  for (const cell of cells) {
    const { row, column, text } = cell;
    (texts[row] ?? [])[column] = text;
    const words = oddityOf(cell);
    if (words !== undefined) {
      odd.set(row * columns + column, { row, column, ...words });
    }
  }
  for (const range of merged) {
    for (const [row, column] of cellsOf(range)) {
      odd.set(row * columns + column, { row, column, ...MERGED, mergedFrom: range.top });
      // Of merged cells only the first holds the text: what lies under it is not shown.
      if (row !== range.top || column !== range.left) {
        (texts[row] ?? [])[column] = '';
      }
    }
  }
  return { name, isHidden, rows: texts, odd: [...odd.values()] };
}

function* cellsOf({ top, left, bottom, right }: CellRange) {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      yield [row, column] as const;
    }
  }
}

function oddityOf(cell: WorkbookCell): Words | undefined {
  return cell.isHidden ? HIDDEN : (ODD_KINDS[cell.kind] ?? damageIn(cell));
}

function damageIn({ kind, text, pattern }: WorkbookCell): Words | undefined {
  if (kind !== 'number') {
    return damageOf(text.trim());
  }
  if (Math.abs(Number(text)) >= PRECISE) {
    return LOST_DIGITS;
  }
  const noisy = text.includes('e') || text.length > PRECISE_LENGTH;
  return noisy || SHOWN_OTHERWISE.test(pattern) ? OTHERWISE : undefined;
}
