import { assertFitsCell, assertReaches, MOST_COLUMNS, noWorkbook, type Budget } from './bounds.js';
import type { NumberFormat } from './formats.js';
import { placeOf, rangeOf, sizeOf, type CellRange } from './places.js';
import type { Attributes, XmlHandlers } from './read-xml.js';
import { textCollector } from './texts.js';

/** A cell that holds something; row and column counted from 0. */
export interface WorkbookCell {
  readonly row: number;
  readonly column: number;
  readonly kind: 'text' | 'number' | 'date' | 'formula' | 'boolean' | 'error';
  /** A day as 2026-01-31; of a formula nothing, for what it comes to is not what somebody wrote. */
  readonly text: string;
  /** The pattern that a number is shown by. */
  readonly pattern: string;
  /** Whether its row or column is hidden. */
  readonly isHidden: boolean;
}

/** One page of a workbook, as far as it is filled in or merged. */
export interface WorkbookPage {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly WorkbookCell[];
  readonly merged: readonly CellRange[];
}

/** What the pages of a workbook share. */
export interface Shared {
  readonly budget: Budget;
  readonly texts: readonly string[];
  readonly formatOf: (style: number) => NumberFormat;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  isFormula: boolean;
  value: string[];
}

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets, which take 1900 for a leap year. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const LONGEST_DAY_COUNT = 2_958_465;

const isTrue = (written: string | undefined): boolean => written === '1' || written === 'true';

/** Reads one page; give its XML to the handlers, then take the page. */
export class PageReader implements XmlHandlers {
  private readonly cells: WorkbookCell[] = [];
  private readonly merged: CellRange[] = [];
  private readonly hiddenColumns = new Set<number>();
  private readonly inline = textCollector();
  private row = -1;
  private column = -1;
  private isRowHidden = false;
  private cell: OpenCell | undefined;
  private isValue = false;
  private rows = 0;
  private columns = 0;

  constructor(
    private readonly page: Pick<WorkbookPage, 'name' | 'isHidden'>,
    private readonly shared: Shared,
  ) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'col':
        this.hideColumns(attributes);
        break;
      case 'row':
        this.openRow(attributes);
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'mergeCell':
        this.merge(rangeOf(attributes['ref'] ?? ''));
        break;
      default:
        this.openInCell(name, attributes);
    }
  }

  close(name: string): void {
    this.isValue = false;
    this.inline.close?.(name);
    if (name === 'c' && this.cell !== undefined) {
      this.closeCell(this.cell);
      this.cell = undefined;
    }
  }

  text(text: string): void {
    this.inline.text?.(text);
    if (this.isValue) {
      this.cell?.value.push(text);
    }
  }

  taken(): WorkbookPage {
    this.shared.budget('cells', this.rows * this.columns);
    return {
      ...this.page,
      rows: this.rows,
      columns: this.columns,
      cells: this.cells,
      merged: this.merged,
    };
  }

  private hideColumns({ min, max, hidden }: Attributes): void {
    const last = Math.min(Number(max), MOST_COLUMNS);
    for (let column = Number(min); isTrue(hidden) && column <= last; column += 1) {
      this.hiddenColumns.add(column - 1);
    }
  }

  private openRow({ r, hidden }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : placeOf(`A${r}`)[0];
    this.column = -1;
    this.isRowHidden = isTrue(hidden);
  }

  private openCell({ r, t, s }: Attributes): void {
    const [row, column] = r === undefined ? [this.row, this.column + 1] : placeOf(r);
    if (row !== this.row) {
      throw noWorkbook();
    }
    this.column = column;
    this.cell = { column, type: t ?? 'n', style: Number(s ?? 0), isFormula: false, value: [] };
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (this.cell === undefined) {
      return;
    }
    this.isValue = name === 'v';
    this.cell.isFormula ||= name === 'f';
    this.inline.open(name, attributes);
  }

  private merge(range: CellRange): void {
    this.shared.budget('merged', sizeOf(range));
    this.reach(range.bottom, range.right);
    this.merged.push(range);
  }

  private reach(row: number, column: number): void {
    assertReaches(this.page.name, row + 1, column + 1);
    this.rows = Math.max(this.rows, row + 1);
    this.columns = Math.max(this.columns, column + 1);
  }

  private closeCell(cell: OpenCell): void {
    const inline = this.inline.taken();
    const written = assertFitsCell(cell.value.join(''));
    const text = cell.type === 'inlineStr' ? inline : written;
    const read = cell.isFormula ? FORMULA : readCell({ ...cell, text }, this.shared);
    if (read.kind === 'text' && read.text === '') {
      return;
    }
    this.reach(this.row, cell.column);
    this.shared.budget('characters', read.text.length);
    this.cells.push({
      ...read,
      row: this.row,
      column: cell.column,
      isHidden: this.isRowHidden || this.hiddenColumns.has(cell.column),
    });
  }
}

type ReadCell = Pick<WorkbookCell, 'kind' | 'text' | 'pattern'>;

const FORMULA: ReadCell = { kind: 'formula', text: '', pattern: '' };
const BLANK: ReadCell = { kind: 'text', text: '', pattern: '' };

function readCell(
  { type, style, text }: Pick<OpenCell, 'type' | 'style'> & { readonly text: string },
  { texts, formatOf }: Shared,
): ReadCell {
  if (text === '') {
    return BLANK;
  }
  switch (type) {
    case 's':
      return { ...BLANK, text: texts[Number(text)] ?? damaged() };
    case 'b':
      return { ...BLANK, kind: 'boolean', text: isTrue(text) ? 'TRUE' : 'FALSE' };
    case 'e':
      return { ...BLANK, kind: 'error', text };
    case 'd':
      return { ...BLANK, kind: 'date', text };
    case 'n':
      return readNumber(Number(text), formatOf(style));
    default:
      return { ...BLANK, text };
  }
}

function readNumber(number: number, { pattern, isDate }: NumberFormat): ReadCell {
  if (Number.isNaN(number)) {
    throw noWorkbook();
  }
  return isDate && number >= 0 && number <= LONGEST_DAY_COUNT
    ? { kind: 'date', text: dayOf(number), pattern }
    : { kind: isDate ? 'date' : 'number', text: String(number), pattern };
}

const dayOf = (days: number): string =>
  new Date(FIRST_DAY + Math.floor(days) * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

function damaged(): never {
  throw noWorkbook();
}
