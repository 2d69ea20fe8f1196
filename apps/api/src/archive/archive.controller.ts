import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

import { ReadSource, listEvents, recordedNames } from '#libs/case-store';
import { procedureOf, verifyCase } from '#libs/case-engine';

import { caseDetail, caseSummary, eventView } from '../cases/case-view.js';
import { CaseReader } from '../cases/case-reader.js';
import { IdPath } from '../http/id-path.js';
import { PageQuery } from '../http/page-query.js';
import { EngineHolder } from '../engine-holder.js';
import { PersonId } from '../http/caller.js';
import { isId, pageOf, readCursor } from '../http/cursor.js';
import { validated } from '../http/validate.js';

const MOST_EVENTS = 5_000;
const ARCHIVED = ['filed', 'supplemented', 'transferred'] as const;

class ArchiveQuery extends PageQuery {
  @IsOptional()
  @IsIn(ARCHIVED)
  readonly archiveState?: (typeof ARCHIVED)[number];
}

/** What an administrator audits: archived files, each whole, with proof. */
@ApiTags('archive 档案')
@ApiBearerAuth()
@Controller('v1/archive')
export class ArchiveController {
  constructor(
    private readonly reader: CaseReader,
    private readonly holder: EngineHolder,
    private readonly source: ReadSource,
  ) {}

  @Get()
  async list(@PersonId() personId: string, @Query() query: unknown) {
    const { cursor, limit, archiveState } = validated(ArchiveQuery, query);
    const [after] = cursor === undefined ? [] : readCursor(cursor, 1, isId);
    const rows = await this.reader.list(
      personId,
      { archiveState: archiveState === undefined ? ARCHIVED : [archiveState] },
      { limit: limit + 1, ...(after === undefined ? {} : { after }) },
    );
    const { items, next } = pageOf(rows, limit, (last) => [last.id]);
    const { procedures } = this.holder.engine;
    return { items: items.map((row) => caseSummary(row, procedures.get(row.procedure))), next };
  }

  /** The file whole: the case, its documents, what is missing, every event, and whether it verifies. */
  @Get(':id')
  async file(@PersonId() personId: string, @Param() path: unknown) {
    const { row, procedure, snapshot } = await this.reader.read(
      personId,
      validated(IdPath, path).id,
    );
    const events = await listEvents(this.source, row.id, { afterRevision: 0, limit: MOST_EVENTS });
    const corrections = procedure.correctionsIn?.(snapshot.facts) ?? [];
    const names = await recordedNames(this.source, row.id);
    return {
      decision: caseDetail(row, procedure, snapshot),
      documents: Object.entries(snapshot.facts.documents).map(([id, filed]) => ({ id, ...filed })),
      missing: procedure.missingFromFile(snapshot.facts),
      names: names.all(),
      defects: snapshot.facts.defects,
      events: events.map((event) =>
        eventView(event, (key) => procedureOf(this.holder.engine, key), corrections),
      ),
      verification: await verifyCase(this.holder.engine, row.id),
    };
  }
}
