import { CaseRow } from './case.row.js';
import { EventRow } from './event.row.js';
import { CatalogueItemRow, MandateRow, OrganRow, PersonRow, UnitRow } from './organisation.row.js';
import { NoticeRow, TaskRow } from './work.row.js';

export const ROWS = [
  CaseRow,
  CatalogueItemRow,
  EventRow,
  MandateRow,
  NoticeRow,
  OrganRow,
  PersonRow,
  TaskRow,
  UnitRow,
];
