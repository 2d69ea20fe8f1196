import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiQuery, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

import { IdPath } from '../http/id-path.js';
import { PageQuery } from '../http/page-query.js';
import { PersonId } from '../http/caller.js';
import { cursorOf, isId, isMoment, readCursor } from '../http/cursor.js';
import { IsDay, IsPlainText, validated } from '../http/validate.js';
import { DeadlineReader, listedDeadlineView } from './deadline-reader.js';
import { LIGHTS, type Light } from './light.js';

const NAME_MAX = 200;
const REASON_MAX = 1000;
const STATES = ['running', 'paused', 'overdue', 'met', 'cancelled', 'elapsed'] as const;
const NATURES = ['floor', 'ceiling', 'beforeEvent', 'lapse', 'periodic', 'long'] as const;

class DeadlinesQuery extends PageQuery {
  @IsOptional()
  @IsPlainText(NAME_MAX)
  readonly unitId?: string;

  @IsOptional()
  @IsPlainText(NAME_MAX)
  readonly organId?: string;

  @IsOptional()
  @IsIn(STATES)
  readonly state?: (typeof STATES)[number];

  @IsOptional()
  @IsIn(NATURES)
  readonly nature?: string;

  @IsOptional()
  @IsIn(LIGHTS)
  readonly light?: Light;

  @IsOptional()
  @IsDay()
  readonly dueBefore?: string;
}

class AcknowledgementRequest {
  @IsPlainText(REASON_MAX)
  readonly reason!: string;
}

/** The deadlines that the caller owes by his mandates, or those of a unit or an organ. */
@ApiTags('deadlines 期限')
@ApiBearerAuth()
@Controller('v1/deadlines')
export class DeadlinesController {
  constructor(private readonly reader: DeadlineReader) {}

  /**
   * Says that one knows: notices of the delay then stay in one's inbox, and no more mail comes. The
   * deadline stays overdue, its rounds go on, and whoever is above is notified as before.
   */
  @Post(':id/acknowledgement')
  @HttpCode(200)
  @ApiBody({
    schema: {
      type: 'object',
      required: ['reason'],
      additionalProperties: false,
      properties: { reason: { type: 'string', maxLength: REASON_MAX } },
    },
  })
  async acknowledge(@PersonId() personId: string, @Param() path: unknown, @Body() body: unknown) {
    const { id } = validated(IdPath, path);
    const { reason } = validated(AcknowledgementRequest, body);
    return this.reader.acknowledge({ deadlineId: id, personId, reason });
  }

  @Get()
  @ApiQuery({ name: 'unitId', required: false, description: 'All of the unit, not your own.' })
  @ApiQuery({ name: 'organId', required: false, description: 'All of the organ, not your own.' })
  @ApiQuery({ name: 'state', required: false, enum: STATES, description: 'Absent: the open ones.' })
  @ApiQuery({ name: 'nature', required: false, enum: NATURES })
  @ApiQuery({ name: 'light', required: false, enum: LIGHTS })
  @ApiQuery({ name: 'dueBefore', required: false, description: 'A day, such as 2026-03-31.' })
  async list(@PersonId() personId: string, @Query() query: unknown) {
    const { cursor, limit, state, unitId, organId, ...narrowing } = validated(
      DeadlinesQuery,
      query,
    );
    const [dueAt, id] =
      cursor === undefined
        ? []
        : readCursor(cursor, 2, (part, index) => (index === 0 ? isMoment(part) : isId(part)));
    const { items, next } = await this.reader.read(
      {
        personId,
        ...(unitId === undefined ? {} : { unitId }),
        ...(organId === undefined ? {} : { organId }),
      },
      { ...narrowing, ...(state === undefined ? {} : { states: [state] }) },
      { limit, ...(dueAt === undefined || id === undefined ? {} : { after: { dueAt, id } }) },
    );
    return {
      items: items.map(listedDeadlineView),
      next: next === null ? null : cursorOf([next.dueAt, next.id]),
    };
  }
}
