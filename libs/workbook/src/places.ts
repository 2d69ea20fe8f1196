import { noWorkbook } from './bounds.js';

/** Cells from one corner to the other; rows and columns counted from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const PLACE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u;
const ALPHABET = 26;
const BEFORE_A = 'A'.charCodeAt(0) - 1;

/** Row and column of a cell such as `B12`, counted from 0. */
export function placeOf(reference: string): readonly [row: number, column: number] {
  const [, letters, digits] = PLACE.exec(reference) ?? [];
  const row = Number(digits);
  if (letters === undefined || !(row >= 1)) {
    throw noWorkbook();
  }
  const column = Array.from(letters, (letter) => letter.charCodeAt(0) - BEFORE_A).reduce(
    (sum, place) => sum * ALPHABET + place,
    0,
  );
  return [row - 1, column - 1];
}

/** The cells of a range such as `A1:C3`, whichever corner comes first, or of one cell. */
export function rangeOf(reference: string): CellRange {
  const [from = '', to = from] = reference.split(':', 2);
  const [row, column] = placeOf(from);
  const [otherRow, otherColumn] = placeOf(to);
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

export const sizeOf = ({ top, left, bottom, right }: CellRange): number =>
  (bottom - top + 1) * (right - left + 1);
