import { Get, Headers, Injectable, Param, Query, Res } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';

import { readCompliance } from '#libs/case-engine';
import type { Procedure } from '#libs/procedure';

import { CaseReader } from '../cases/case-reader.js';
import { contentDisposition } from '../http/content-disposition.js';
import { IdPath } from '../http/id-path.js';
import { EngineHolder } from '../engine-holder.js';
import { ApiThreads } from '../heavy-work/api-threads.js';
import { withPersonalTexts } from '../http/personal-texts.js';
import { PersonId } from '../http/caller.js';
import { validated } from '../http/validate.js';

const MEDIA_TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Format = keyof typeof MEDIA_TYPES;

const FORMATS = Object.keys(MEDIA_TYPES) as Format[];

class ComplianceQuery {
  @IsOptional()
  @IsIn(FORMATS)
  readonly format?: Format;
}

/** How every requirement of a case stands, with its evidence; `collection.ts` makes one for each procedure. */
@Injectable()
export abstract class ComplianceController {
  protected abstract readonly procedure: Procedure;

  constructor(
    private readonly reader: CaseReader,
    private readonly holder: EngineHolder,
    private readonly threads: ApiThreads,
  ) {}

  @Get()
  @ApiQuery({ name: 'format', required: false, enum: FORMATS })
  async compliance(
    @PersonId() personId: string,
    @Param() path: unknown,
    @Query() query: unknown,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { format = accepted(accept) } = validated(ComplianceQuery, query);
    const { id } = validated(IdPath, path);
    await this.reader.read(personId, id, this.procedure.id);
    const { engine } = this.holder;
    // Cells of a sheet are cut and quoted, so what they hold must be whole before.
    const asked = await readCompliance(engine, id);
    const found = await this.threads.run(personId, 'compliance', asked);
    const report = await withPersonalTexts(engine.pool, found);
    void reply.header('etag', `"${String(report.revision)}"`).header('vary', 'accept');
    if (format === 'json') {
      return report;
    }
    void reply
      .header('content-type', `${MEDIA_TYPES[format]}${format === 'csv' ? '; charset=utf-8' : ''}`)
      .header(
        'content-disposition',
        contentDisposition('attachment', `${report.number}合规核对表.${format}`),
      );
    const job = format === 'csv' ? 'complianceCsv' : 'complianceXlsx';
    return this.threads.run(personId, job, { report });
  }
}

/** The form that the caller asks for by name; anything else gets JSON. */
function accepted(accept = ''): Format {
  return (
    FORMATS.find((format) => format !== 'json' && accept.includes(MEDIA_TYPES[format])) ?? 'json'
  );
}
