import { ProblemError } from '#libs/problems';

import { headingOf, type FoundSheet, type SheetNote, type SheetPage } from './sheet.js';

/** Headings stand below a title and a line or two about who filled the form in, not further down. */
const FARTHEST_ROW = 20;

/** Which headings a form must have. */
export type Headings = readonly string[];

/**
 * Finds the page with the forms and the row of its headings: by the headings, wherever they stand.
 *
 * @throws ProblemError `request-invalid` where two pages have them, or only a hidden one.
 */
export function findHeadings(pages: readonly SheetPage[], required: Headings): FoundSheet {
  const having = pages.flatMap((page) => {
    const headingRow = headingRowOf(page, required);
    return headingRow === undefined ? [] : [{ page, headingRow }];
  });
  const visible = having.filter(({ page }) => !page.isHidden);
  if (visible.length > 1) {
    const names = visible.map(({ page }) => `“${page.name}”`).join('、');
    throw invalid(
      `工作表${names}都有表头，请只保留一张`,
      'Several sheets have the headings; keep one.',
    );
  }
  const [found] = visible;
  const [hidden] = having;
  if (found === undefined && hidden !== undefined) {
    throw invalid(
      `表头在隐藏的工作表“${hidden.page.name}”中，请取消隐藏后重新导入`,
      'The headings stand on a hidden sheet; show it.',
    );
  }
  const chosen = found ?? withoutHeadings(pages);
  return { ...chosen, notes: notesOn(pages, chosen) };
}

/** Whether a page has the headings of the form. */
export function headingRowOf({ rows }: SheetPage, required: Headings): number | undefined {
  const counts = rows
    .slice(0, FARTHEST_ROW)
    .map((row) => new Set(row.map(headingOf).filter((one) => required.includes(one))).size);
  const most = Math.max(0, ...counts);
  return most * 2 >= required.length ? counts.indexOf(most) : undefined;
}

/** The first row with anything in it stands for the headings, so that the faults say what is missing. */
function withoutHeadings(pages: readonly SheetPage[]) {
  const page = pages.find(
    ({ isHidden, rows }) => !isHidden && rows.some((row) => row.some((cell) => cell.trim() !== '')),
  );
  if (page === undefined) {
    throw invalid('表中没有内容，请填写后重新导入', 'The sheet is empty. Fill it in.');
  }
  return {
    page,
    headingRow: page.rows.findIndex((row) => row.some((cell) => cell.trim() !== '')),
  };
}

function notesOn(
  pages: readonly SheetPage[],
  { page, headingRow }: Pick<FoundSheet, 'page' | 'headingRow'>,
): readonly SheetNote[] {
  const above = page.rows.slice(0, headingRow).flatMap((row, index) => {
    const texts = row.filter((cell) => cell.trim() !== '');
    return texts.length === 0
      ? []
      : [
          {
            row: index + 1,
            zh: `表头以上的内容未导入：${texts.join(' ')}`,
            en: 'What stands above the headings was not imported',
          },
        ];
  });
  const others = pages
    .filter((one) => one !== page)
    .map(({ name, isHidden }) => ({
      zh: `${isHidden ? '隐藏的' : ''}工作表“${name}”未导入`,
      en: `The ${isHidden ? 'hidden ' : ''}sheet "${name}" was not imported`,
    }));
  return [...above, ...others];
}

function invalid(zh: string, en: string): ProblemError {
  return new ProblemError('request-invalid', { zh, en });
}
