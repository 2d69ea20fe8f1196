import ExcelJS from 'exceljs';

import { ProblemError } from '#libs/problems';
import type { Words } from '#libs/procedure';

import { damageOf, LOST_DIGITS, type OddCell, type SheetPage } from './sheet.js';
import { assertUnpacks } from './workbook-bounds.js';

const MOST_ROWS = 1_000;
const MOST_COLUMNS = 100;
/** A spreadsheet counts in numbers of 15 digits. */
const PRECISE = 1e15;
const PRECISE_LENGTH = 17;
/** Formats that show something else than the number that is kept. */
const SHOWN_OTHERWISE = /%|E\+|^0{2,}/i;

const { ValueType } = ExcelJS;

const ODD_TYPES: Readonly<Partial<Record<ExcelJS.ValueType, Words>>> = {
  [ValueType.Formula]: {
    zh: '单元格是公式，请复制后选择性粘贴为数值',
    en: 'The cell is a formula; paste its value instead',
  },
  [ValueType.Date]: {
    zh: '单元格是日期格式，请设置为文本格式后重新填写',
    en: 'The cell is a date; format it as text and enter it anew',
  },
  [ValueType.Boolean]: {
    zh: '单元格是逻辑值，请改为文字',
    en: 'The cell is a truth value; write words',
  },
  [ValueType.Error]: {
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

/** Parts of a sheet of which nothing is read; a validation alone may name a million cells. */
const NOT_READ = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'picture',
  'extLst',
];

/** @throws ProblemError `request-invalid` for what is no workbook or too long, `body-too-large`. */
export async function readWorkbook(bytes: Buffer): Promise<readonly SheetPage[]> {
  const workbook = new ExcelJS.Workbook();
  try {
    assertUnpacks(bytes);
    // exceljs declares a Buffer of its own; it takes any.
    await workbook.xlsx.load(bytes as never, { ignoreNodes: NOT_READ });
  } catch (error) {
    throw error instanceof ProblemError
      ? error
      : invalid({
          zh: '文件不是有效的 XLSX 工作簿，请另存为 XLSX 后重新导入',
          en: 'The body is not an XLSX workbook. Save it as XLSX.',
        });
  }
  return workbook.worksheets.map(pageOf);
}

function pageOf(page: ExcelJS.Worksheet): SheetPage {
  if (page.rowCount > MOST_ROWS || page.columnCount > MOST_COLUMNS) {
    throw invalid({
      zh: `工作表“${page.name}”超过${String(MOST_ROWS)}行或者${String(MOST_COLUMNS)}列，请删除多余的行列`,
      en: `The sheet "${page.name}" goes beyond row ${String(MOST_ROWS)} or column ${String(MOST_COLUMNS)}. Delete what is not needed.`,
    });
  }
  const odd: OddCell[] = [];
  const rows = Array.from({ length: page.rowCount }, (_row, row) =>
    Array.from({ length: page.columnCount }, (_cell, column) => {
      const cell = page.getCell(row + 1, column + 1);
      const words = oddityOf(page, cell);
      if (words !== undefined) {
        odd.push({ row, column, ...words, ...mergedFrom(cell) });
      }
      return textOf(cell);
    }),
  );
  return { name: page.name, isHidden: page.state !== 'visible', rows, odd };
}

/** Of merged cells only the first holds the text: the others have none of their own. */
function textOf(cell: ExcelJS.Cell): string {
  return cell.type === ValueType.Merge || cell.type === ValueType.Formula ? '' : cell.text;
}

const mergedFrom = (cell: ExcelJS.Cell) =>
  cell.isMerged ? { mergedFrom: Number(cell.master.row) - 1 } : {};

function oddityOf(page: ExcelJS.Worksheet, cell: ExcelJS.Cell): Words | undefined {
  if (cell.isMerged) {
    return MERGED;
  }
  if (cell.type === ValueType.Null) {
    return undefined;
  }
  if (page.getRow(Number(cell.row)).hidden || page.getColumn(Number(cell.col)).hidden) {
    return HIDDEN;
  }
  return ODD_TYPES[cell.type] ?? damageIn(cell);
}

function damageIn(cell: ExcelJS.Cell): Words | undefined {
  if (cell.type !== ValueType.Number) {
    return damageOf(cell.text.trim());
  }
  const number = Number(cell.value);
  if (Math.abs(number) >= PRECISE) {
    return LOST_DIGITS;
  }
  const noisy = /e/.test(String(number)) || String(number).length > PRECISE_LENGTH;
  return noisy || SHOWN_OTHERWISE.test(cell.numFmt) ? OTHERWISE : undefined;
}

function invalid(detail: Words): ProblemError {
  return new ProblemError('request-invalid', detail);
}
