import { parse } from 'csv-parse/sync';

import { ProblemError } from '#libs/problems';

import { headingRowOf, type Headings } from './find-headings.js';
import { damageOf, type OddCell, type Sheet, type SheetPage } from './sheet.js';

/** As offices save CSV, in the order in which a text is tried; GB18030 reads GBK and GB2312 too. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
/** “Unicode text” of a spreadsheet is parted by tabs. */
const DELIMITERS = [',', '\t', ';'] as const;

const FORMULA = {
  zh: '以“=”开头，会被当作公式；确为文字的，请在前面加英文单引号',
  en: 'Begins like a formula; put an apostrophe before it where it is a text',
};

/**
 * Reads CSV in whatever encoding and with whatever delimiter gives the headings of the form.
 *
 * @throws ProblemError `body-not-utf8` where no encoding does, `request-invalid` where it is no CSV.
 */
export function readCsv(bytes: Buffer, required: Headings): SheetPage {
  const texts = ENCODINGS.flatMap((encoding) => decoded(bytes, encoding));
  for (const text of texts) {
    for (const delimiter of DELIMITERS) {
      const page = readAs(text, delimiter);
      if (!(page instanceof Error) && headingRowOf(page, required) !== undefined) {
        return page;
      }
    }
  }
  const [utf8] = decoded(bytes, 'utf-8');
  if (utf8 === undefined || utf8.includes('\0')) {
    throw new ProblemError('body-not-utf8', {
      zh: '无法识别表格的编码，请另存为 UTF-8、GBK 或者 GB18030 编码的 CSV，或者另存为 XLSX',
      en: 'No encoding gives the headings of the form. Save the sheet as CSV in UTF-8, GBK or GB18030, or as XLSX.',
    });
  }
  const page = readAs(utf8, ',');
  if (page instanceof Error) {
    throw noCsv(page);
  }
  return page;
}

/** The parser quotes the cell, in which people may be named: only its place is given. */
function noCsv({ message }: Error): ProblemError {
  const at = /line (\d+)/.exec(message)?.[1];
  return new ProblemError('request-invalid', {
    zh: `表格${at === undefined ? '' : `第${at}行`}不是有效的 CSV，请检查引号和分隔符，或者另存为 XLSX 后重新导入`,
    en: `The sheet is no CSV${at === undefined ? '' : ` at line ${at}`}. Check quotes and delimiters, or save it as XLSX.`,
  });
}

function decoded(bytes: Buffer, encoding: (typeof ENCODINGS)[number]): readonly string[] {
  try {
    return [new TextDecoder(encoding, { fatal: true }).decode(bytes)];
  } catch {
    // It is in another encoding: that is what is asked here.
    return [];
  }
}

function readAs(text: string, delimiter: string): SheetPage | Error {
  try {
    const rows: Sheet = parse(text, {
      ...{ delimiter, bom: true },
      ...{ relax_column_count: true, skip_empty_lines: false },
    });
    return { name: 'CSV', isHidden: false, rows, odd: rows.flatMap(oddIn) };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function oddIn(cells: readonly string[], row: number): readonly OddCell[] {
  return cells.flatMap((cell, column) => {
    const words = cell.startsWith('=') ? FORMULA : damageOf(cell.trim());
    return words === undefined ? [] : [{ row, column, ...words }];
  });
}
