import type { XmlHandlers } from './read-xml.js';

/** How a number is shown. */
export interface NumberFormat {
  /** The pattern; one that is built in only where it shows something else. */
  readonly pattern: string;
  readonly isDate: boolean;
}

const GENERAL: NumberFormat = { pattern: 'General', isDate: false };

/** Patterns built into spreadsheets that show another number than the one kept. */
const BUILT_IN: Readonly<Record<string, string>> = {
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  48: '##0.0E+0',
};
/** Dates and times that are built in, those of Chinese calendars too. */
const DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Spreadsheets take no longer pattern. */
const PATTERN_CHARACTERS = 255;
/** What in a pattern is shown as it is: quoted words, colours and conditions. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/giu;
const DATE_PARTS = /[ymdhsb]/i;

const isDatePattern = (pattern: string): boolean =>
  pattern !== 'General' && DATE_PARTS.test(pattern.replace(LITERAL, ''));

/** Reads which format each style of a workbook has. */
export function numberFormats(): XmlHandlers & {
  readonly formatOf: (style: number) => NumberFormat;
} {
  const patterns = new Map<string, string>();
  const styles: string[] = [];
  const known = new Map<number, NumberFormat>();
  let inStyles = false;
  return {
    open: (name, attributes) => {
      if (name === 'cellXfs') {
        inStyles = true;
      } else if (name === 'numFmt') {
        const pattern = attributes['formatCode']?.slice(0, PATTERN_CHARACTERS) ?? '';
        patterns.set(attributes['numFmtId'] ?? '', pattern);
      } else if (name === 'xf' && inStyles) {
        styles.push(attributes['numFmtId'] ?? '0');
      }
    },
    close: (name) => {
      inStyles &&= name !== 'cellXfs';
    },
    formatOf: (style) => {
      const format = known.get(style) ?? formatBy(styles[style] ?? '0', patterns);
      known.set(style, format);
      return format;
    },
  };
}

function formatBy(id: string, patterns: ReadonlyMap<string, string>): NumberFormat {
  const pattern = patterns.get(id);
  if (pattern !== undefined) {
    return { pattern, isDate: isDatePattern(pattern) };
  }
  const isDate = DATES.some(([from, to]) => Number(id) >= from && Number(id) <= to);
  const builtIn = Object.hasOwn(BUILT_IN, id) ? BUILT_IN[id] : undefined;
  return { ...GENERAL, isDate, ...(builtIn === undefined ? {} : { pattern: builtIn }) };
}
