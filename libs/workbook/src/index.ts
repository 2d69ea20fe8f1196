export type { CellRange } from './places.js';
export type { WorkbookCell, WorkbookPage } from './read-page.js';
export { readWorkbook } from './read-workbook.js';
export { writeWorkbook } from './write-workbook.js';
