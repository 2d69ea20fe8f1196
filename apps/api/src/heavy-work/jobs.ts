import { complianceUnder, type ComplianceAsked } from '#libs/case-engine';
import { bpmnOf, statechartOf } from '#libs/drawing';
import type { Procedure, ProcedureRegistry } from '#libs/procedure';
import { quoted } from '#workflows/laws';

import type { Headings } from '../catalogues/find-headings.js';
import { readSheet, writeCsv, writeXlsx } from '../catalogues/sheet-files.js';
import type { Sheet } from '../catalogues/sheet.js';
import { complianceCsv, complianceWorkbook } from '../compliance/compliance-sheet.js';
import { differenceOf } from '../documents/difference.js';
import { forecastOf } from '../forecasts/forecast-of.js';

interface SheetBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly headings: Headings;
}

interface Drawing {
  readonly procedure: string;
  readonly machine: string;
  readonly form: keyof typeof DRAW;
}

type Report = Parameters<typeof complianceCsv>[0];

const DRAW = { svg: statechartOf, bpmn: bpmnOf } as const;

/** What the API has done in threads, by the procedures that it serves: all of it pure. */
export const jobsWith = ({ procedures }: Pick<ProcedureRegistry, 'procedures'>) => ({
  readSheet: ({ bytes, mediaType, headings }: SheetBytes) =>
    readSheet({ bytes: bufferOver(bytes), mediaType }, headings),
  writeCsv: ({ sheet }: { readonly sheet: Sheet }) => writeCsv(sheet),
  writeXlsx: ({ sheets }: { readonly sheets: Readonly<Record<string, Sheet>> }) =>
    writeXlsx(sheets),
  compliance: (asked: ComplianceAsked) =>
    complianceUnder(versionIn(procedures, asked.procedure), asked),
  complianceCsv: ({ report }: { readonly report: Report }) => complianceCsv(report),
  complianceXlsx: ({ report }: { readonly report: Report }) => complianceWorkbook(report),
  forecast: forecastOf,
  difference: ({ before, after }: Readonly<Record<'before' | 'after', Uint8Array>>) =>
    differenceOf(bufferOver(before).toString('utf8'), bufferOver(after).toString('utf8')),
  drawing: ({ procedure, machine, form }: Drawing) =>
    DRAW[form](versionIn(procedures, procedure), machine, quoted),
});

/** The jobs by name, with what each takes and gives. */
export type ApiJobs = ReturnType<typeof jobsWith>;

/** Bytes come out of another thread as a plain array. */
const bufferOver = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

function versionIn(procedures: ReadonlyMap<string, Procedure>, key: string): Procedure {
  const found = procedures.get(key);
  if (found === undefined) {
    throw new TypeError(`This thread does not know the version "${key}".`);
  }
  return found;
}
