import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { errorsOf, ProblemError } from '#libs/problems';

import { ApiThreads } from '../heavy-work/api-threads.js';
import { IdPath } from '../http/id-path.js';
import { PersonId } from '../http/caller.js';
import { validated } from '../http/validate.js';
import { Forecaster, type Question } from './forecaster.js';
import { assumedBy, ForecastQuery, ForecastRequest } from './forecasts.request.js';

const EXAMPLE = { organId: 'baoding', by: '2026-06-30', with: ['openComment', 'hearing'] };

/** When a matter can be decided at the earliest, and when it must start; nothing is recorded. */
@ApiTags('forecasts 进度推演')
@ApiBearerAuth()
@Controller('v1')
export class ForecastsController {
  constructor(
    private readonly forecaster: Forecaster,
    private readonly threads: ApiThreads,
  ) {}

  @Get('decisions/:id/forecast')
  @ApiQuery({ name: 'with', required: false, example: 'openComment,hearing' })
  @ApiQuery({ name: 'commentDays', required: false, schema: { type: 'integer' } })
  @ApiQuery({ name: 'durations', required: false, example: 'experts:10,risk:20' })
  @ApiQuery({ name: 'workingDaysOnly', required: false, schema: { type: 'boolean' } })
  async ofDecision(
    @PersonId() personId: string,
    @Param() path: unknown,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = validated(IdPath, path);
    const assumed = assumedBy(validated(ForecastQuery, query));
    const asked = await this.forecaster.ofDecision(personId, id, assumed);
    const found = await this.threads.run(personId, 'forecast', asked);
    const { revision } = asked.position;
    void reply.header('etag', `"${String(revision)}"`);
    return { revision, ...found };
  }

  @Post('forecasts')
  @HttpCode(200)
  @ApiBody({
    description: 'Either `from`, the day on which it starts, or `by`, the day by which it is done.',
    schema: { type: 'object', required: ['organId'], example: EXAMPLE },
  })
  async ofMatter(@PersonId() personId: string, @Body() body: unknown) {
    const request = validated(ForecastRequest, body);
    const asked = await this.forecaster.ofMatter(personId, request, questionIn(request));
    return this.threads.run(personId, 'forecast', asked);
  }
}

/** @throws ProblemError `request-invalid` unless exactly one of the two days is given. */
function questionIn({ from, by }: ForecastRequest): Question {
  if (from !== undefined && by === undefined) {
    return { from };
  }
  if (by !== undefined && from === undefined) {
    return { by };
  }
  const detail = {
    zh: '开始日期（from）和完成日期（by）应当填写一项，且只填写一项',
    en: 'either "from" or "by" must be given, and not both',
  };
  throw new ProblemError('request-invalid', detail, {
    errors: errorsOf([{ pointer: '/from', ...detail }]),
  });
}
