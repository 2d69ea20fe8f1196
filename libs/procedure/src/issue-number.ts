/** Brackets of every form that keyboards and typesetters give. */
const OPENING = /[[({<〔【〖「『《﹝]/g;
const CLOSING = /[\])}>〕】〗」』》﹞]/g;
const DIGITS = '〇一二三四五六七八九';
const WORDED = /[〇零○一二两三四五六七八九十百]+/g;

/**
 * Writes a document number (发文字号) in one form, so that two that read the same are the same: 〔2026〕12号
 * with brackets of one kind, Arabic digits without leading zeros, nothing that is not seen. An order
 * (令) goes by its serial alone.
 */
export function normalIssueNumber(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(OPENING, '〔')
    .replace(CLOSING, '〕')
    .replace(/號/g, '号')
    .replace(/(?<=〔|第|令|〕)[〇零○一二两三四五六七八九十百]+(?=年?[〕号]|年第)/g, (found) =>
      found.replace(WORDED, arabic),
    )
    .replace(/(\d{4})年?〕?第?0*(\d+)号?$/, '$1〕$2号')
    .replace(/(?<!〔)(\d{4}〕\d+号)$/, '〔$1')
    .replace(/第?0*(\d+)号$/, '$1号');
  return plain.replace(/令(?:〔\d{4}〕)?(\d+)号?$/, '令$1号');
}

/** Whether the number, once normal, names an organ, a year and a serial, or an order and its serial. */
export const isIssueNumber = (normal: string): boolean =>
  /^[^\d〔〕]+〔\d{4}〕\d+号$/.test(normal) || /^[^\d〔〕]+令\d+号$/.test(normal);

/** 二〇二六 is read digit by digit, 十二 and 一百零三 by their value. */
function arabic(worded: string): string {
  const digits = worded.replace(/[零○]/g, '〇').replace(/两/g, '二');
  if (!/[十百]/.test(digits)) {
    return digits.replace(/./g, (one) => String(DIGITS.indexOf(one)));
  }
  const [hundreds, below] = digits.includes('百') ? split(digits, '百') : ['', digits];
  const [tens, ones] = below.includes('十') ? split(below, '十') : ['〇', below];
  const value = valueOf(hundreds) * 100 + (tens === '' ? 1 : valueOf(tens)) * 10 + valueOf(ones);
  return String(value);
}

function split(text: string, at: string): readonly [string, string] {
  const [before = '', after = ''] = text.split(at);
  return [before, after];
}

const valueOf = (digit: string): number =>
  Math.max(DIGITS.indexOf(digit.replaceAll('〇', '') || '〇'), 0);
