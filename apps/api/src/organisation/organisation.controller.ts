import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

import { ReadSource, listCatalogue, listOrgans } from '#libs/case-store';
import { readableOrgans } from '#libs/identity';

import { organsOfInternalList } from '../catalogues/internal-list.js';
import { EngineHolder } from '../engine-holder.js';
import { PersonId } from '../http/caller.js';
import { pageOf, readCursor } from '../http/cursor.js';
import { PageQuery } from '../http/page-query.js';
import { validated } from '../http/validate.js';

const MOST_ORGANS = 500;

class CatalogueQuery extends PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2200)
  readonly year?: number;
}

@ApiTags('organisation and catalogue 机构与目录')
@ApiBearerAuth()
@Controller('v1')
export class OrganisationController {
  constructor(
    private readonly holder: EngineHolder,
    private readonly source: ReadSource,
  ) {}

  @Get('organs')
  async organs() {
    return { items: await listOrgans(this.source, MOST_ORGANS) };
  }

  @Get('catalogue')
  async catalogue(@PersonId() personId: string, @Query() query: unknown) {
    const { year, cursor, limit } = validated(CatalogueQuery, query);
    const [after] = cursor === undefined ? [] : readCursor(cursor, 1);
    const { pool } = this.holder.engine;
    const organs = await readableOrgans(pool, personId);
    const internal = await organsOfInternalList(pool, personId);
    const sight = { organs, internal };
    const rows = await listCatalogue(this.source, sight, {
      limit: limit + 1,
      ...(year === undefined ? {} : { year }),
      ...(after === undefined ? {} : { after }),
    });
    return pageOf(rows, limit, (last) => [last.id]);
  }
}
