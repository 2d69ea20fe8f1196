import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IsBooleanString, IsIn, IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { catalogueFigures, listOrgans, ReadSource } from '#libs/case-store';
import { describePerson } from '#libs/identity';
import { ProblemError } from '#libs/problems';
import { ITEM_STATES, type CatalogueFacts } from '#workflows/catalogue';

import { CommandRunner } from '../cases/command-runner.js';
import { CaseReader, type ReadableCase } from '../cases/case-reader.js';
import { answer } from '../cases/cases.controller.js';
import { contentDisposition } from '../http/content-disposition.js';
import { IdPath } from '../http/id-path.js';
import { EngineHolder } from '../engine-holder.js';
import { ApiThreads } from '../heavy-work/api-threads.js';
import { Admitted, AsksFirst, PersonId, type Question } from '../http/caller.js';
import { IdempotencyKey, IfMatch } from '../http/command-headers.js';
import { receivedFile } from '../http/received-file.js';
import { IsReason, validated } from '../http/validate.js';
import { organsOfInternalList } from './internal-list.js';
import {
  itemFieldsOf,
  readItems,
  requiredHeadings,
  templateOf,
  writeItems,
  type SheetFault,
} from './items-sheet.js';
import type { KnownUnits } from './sheet-cells.js';
import { CSV, XLSX } from './sheet-files.js';
import type { Sheet } from './sheet.js';

const CATALOGUE = 'catalogue';
const MOST_ORGANS = 500;
const REASON_MAX = 1000;
/** The states in which an item stands, or stood to the end of the year, on the published list. */
const ON_THE_LIST: readonly string[] = ['listed', 'archived', 'carriedOver'];

class ImportQuery {
  /** By which command: as a unit in its own name, or as the office that enters what others propose. */
  @IsIn(['items.submitted', 'items.entered'])
  readonly command: 'items.submitted' | 'items.entered' = 'items.submitted';

  @IsOptional()
  @IsBooleanString()
  readonly dryRun?: string;

  /** Why it comes after the due day, where it does. */
  @IsOptional()
  @IsReason(REASON_MAX)
  readonly lateReason?: string;
}

class ExportQuery {
  /**
   * The published list; the items of the caller's own units, at whatever stage; or all that was
   * screened, withheld and no longer listed.
   */
  @IsIn(['public', 'own', 'all'])
  readonly scope: 'public' | 'own' | 'all' = 'public';
}

/** Sheets are read for those who may enter items: as a unit, or as the office. */
const mayImport: Question = (caller) => {
  const { command } = validated(ImportQuery, caller.query);
  return caller.part(CaseReader).readFor(caller, command);
};

/** What a catalogue has beside the commands of every case: its figures, and its items as sheets. */
@ApiTags('catalogues 年度决策事项目录')
@ApiBearerAuth()
@Controller('v1/catalogues/:id')
export class CataloguesController {
  constructor(
    private readonly reader: CaseReader,
    private readonly runner: CommandRunner,
    private readonly holder: EngineHolder,
    private readonly source: ReadSource,
    private readonly threads: ApiThreads,
  ) {}

  /** Archived ÷ catalogued at this moment, with what lifts or lowers it beside it. */
  @Get('figures')
  async figures(@PersonId() personId: string, @Param() path: unknown) {
    const { row, snapshot } = await this.read(personId, path);
    const figures = await catalogueFigures(this.source, row.id);
    const { archivedComplete, archivedWithGap, archivedOverDefects, catalogued } = figures;
    const archived = archivedComplete + archivedWithGap + archivedOverDefects;
    const share = (of: number) => (catalogued === 0 ? null : of / catalogued);
    return {
      ...figures,
      archived,
      rate: share(archived),
      rateComplete: share(archivedComplete),
      withdrawals: withdrawalsOf(snapshot.facts as CatalogueFacts),
    };
  }

  /** All rows or none: every row's faults come back at once, with what to do. */
  @Post('items/import')
  @HttpCode(200)
  @AsksFirst(mayImport)
  async importItems(
    @Admitted() { row, procedure }: ReadableCase,
    @PersonId() personId: string,
    @IfMatch() revision: number,
    @IdempotencyKey() idempotencyKey: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { command, dryRun, lateReason } = validated(ImportQuery, query);
    const fields = itemFieldsOf(procedure);
    const file = receivedFile(body, request.headers['content-type']);
    const { bytes, mediaType } = file;
    const headings = requiredHeadings(fields);
    const sheet = await this.threads.run(personId, 'readSheet', { bytes, mediaType, headings });
    const { items, faults } = readItems(fields, sheet, await this.units());
    const { notes } = sheet;
    const rehearsal = dryRun === 'true';
    if (faults.length > 0) {
      return { ...refusedSheet(faults, rehearsal), notes };
    }
    const stage = procedure.command(command)?.stage ?? '';
    const target = { caseId: row.id, procedureId: CATALOGUE, stage, type: command, revision };
    const reasons = lateReason === undefined ? {} : { reasons: { 'C-late': lateReason } };
    const call = { personId, idempotencyKey, body: { payload: { items }, ...reasons } };
    if (rehearsal) {
      return { ...rehearsed(items.length, await this.runner.rehearse(target, call)), notes };
    }
    return {
      dryRun: false,
      rows: items.length,
      notes,
      ...answer(reply, await this.runner.run(target, call)),
    };
  }

  /** The form as a workbook to be filled in, with a sheet that says how. */
  @Get('items/template.xlsx')
  async template(@PersonId() personId: string, @Param() path: unknown) {
    const { row, procedure } = await this.read(personId, path);
    const sheets = templateOf(itemFieldsOf(procedure));
    const bytes = await this.threads.run(personId, 'writeXlsx', { sheets });
    return download(bytes, XLSX, `${row.title}申报表.xlsx`);
  }

  @Get('items.csv')
  async csv(@PersonId() personId: string, @Param() path: unknown, @Query() query: unknown) {
    const { name, sheet } = await this.sheetOf(personId, path, query);
    const bytes = await this.threads.run(personId, 'writeCsv', { sheet });
    return download(bytes, CSV, `${name}.csv`);
  }

  @Get('items.xlsx')
  async xlsx(@PersonId() personId: string, @Param() path: unknown, @Query() query: unknown) {
    const { name, sheet } = await this.sheetOf(personId, path, query);
    const bytes = await this.threads.run(personId, 'writeXlsx', { sheets: { 事项: sheet } });
    return download(bytes, XLSX, `${name}.xlsx`);
  }

  private async sheetOf(
    personId: string,
    path: unknown,
    query: unknown,
  ): Promise<{ readonly name: string; readonly sheet: Sheet }> {
    const { row, procedure, snapshot } = await this.read(personId, path);
    const { scope } = validated(ExportQuery, query);
    const { items } = snapshot.facts as CatalogueFacts;
    if (scope === 'all') {
      const organs = await organsOfInternalList(this.holder.engine.pool, personId);
      if (!organs.includes(row.organId)) {
        throw new ProblemError('not-permitted', {
          zh: '内部目录只供编制人员使用，请导出公开目录，或者由编制人员导出',
          en: 'The internal list is for those who compile it. Export the public one, or ask them.',
        });
      }
    }
    const own = scope === 'own' ? await this.ownUnits(personId) : [];
    const shown = items.filter(
      ({ state, form, withheld }) =>
        scope === 'all' ||
        own.includes(form.leadUnit) ||
        (scope === 'public' && ON_THE_LIST.includes(state) && form.disclosed && withheld === null),
    );
    const exported = shown.map(({ key, state, form }) => ({
      key,
      state: ITEM_STATES[state].zh,
      form: form,
    }));
    const sheet = writeItems(itemFieldsOf(procedure), exported, await this.units());
    return { name: row.title, sheet };
  }

  private async ownUnits(personId: string): Promise<readonly string[]> {
    const me = await describePerson(this.holder.engine.pool, personId);
    return me?.mandates.map(({ unitId }) => unitId) ?? [];
  }

  private read(personId: string, path: unknown): Promise<ReadableCase> {
    return this.reader.read(personId, validated(IdPath, path).id, CATALOGUE);
  }

  private async units(): Promise<KnownUnits> {
    const units = (await listOrgans(this.source, MOST_ORGANS)).flatMap((organ) => organ.units);
    return {
      idOf: new Map(units.map(({ id, name }) => [name, id] as const)),
      nameOf: new Map(units.map(({ id, name }) => [id, name] as const)),
    };
  }
}

/** A rehearsal tells what is wrong; in earnest a sheet with a fault is refused whole. */
function refusedSheet(faults: readonly SheetFault[], rehearsal: boolean) {
  if (!rehearsal) {
    throw new ProblemError(
      'request-invalid',
      {
        zh: `表中有${faults.length}处错误，未导入任何事项，请逐处改正后重新导入`,
        en: `The sheet has ${faults.length} faults; nothing was entered. Correct each of them.`,
      },
      { errors: faults },
    );
  }
  return { dryRun: true, rows: 0, errors: faults };
}

function rehearsed(rows: number, problem: ProblemError | undefined) {
  return {
    dryRun: true,
    rows,
    errors: [],
    unmet: problem?.extra['unmet'] ?? [],
    refusal:
      problem === undefined
        ? null
        : { code: problem.code, detail: problem.detail, detailZh: problem.words.zh },
  };
}

function download(bytes: Buffer, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, {
    type,
    disposition: contentDisposition('attachment', name),
  });
}

/** What was withdrawn, on which day and why; the title of what is on the internal list is left out. */
function withdrawalsOf({ items }: CatalogueFacts) {
  return items
    .filter(({ state }) => state === 'withdrawn')
    .map(({ key, form, withheld, outcome }) => ({
      key,
      title: form.disclosed && withheld === null ? form.title : null,
      on: outcome?.on ?? null,
      ground: outcome?.ground ?? null,
      reason: outcome?.reason ?? null,
    }));
}
