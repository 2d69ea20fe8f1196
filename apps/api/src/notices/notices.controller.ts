import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { countUnread, listNotices, markNoticeRead, markNoticesRead } from '#libs/notices';
import { ProblemError } from '#libs/problems';

import { IdPath } from '../http/id-path.js';
import { EngineHolder } from '../engine-holder.js';
import { PersonId, TokenExpiry } from '../http/caller.js';
import { isId, isMoment, pageOf, readCursor } from '../http/cursor.js';
import { validated } from '../http/validate.js';
import { NoticeStreams } from './notice-streams.js';
import { NoticesQuery, ReadUpToRequest } from './notices.request.js';

const NO_NOTICE = {
  zh: '您没有该通知，请从您的通知中选取',
  en: 'You have no such notice. Choose one of yours.',
};

/** The inbox of whoever calls. */
@ApiTags('notices 通知')
@ApiBearerAuth()
@Controller('v1/notices')
export class NoticesController {
  constructor(
    private readonly holder: EngineHolder,
    private readonly streams: NoticeStreams,
  ) {}

  @Get()
  async list(@PersonId() personId: string, @Query() query: unknown) {
    const { state, cursor, limit } = validated(NoticesQuery, query);
    const [at, id] =
      cursor === undefined
        ? []
        : readCursor(cursor, 2, (part, index) => [isMoment, isId][index]?.(part) ?? false);
    const rows = await listNotices(this.holder.engine.pool, personId, {
      unread: state === 'unread',
      limit: limit + 1,
      ...(at === undefined || id === undefined ? {} : { after: { at, id } }),
    });
    return pageOf(rows, limit, (last) => [last.createdAt.toISOString(), last.id]);
  }

  @Get('unread-count')
  async unread(@PersonId() personId: string) {
    return { unread: await countUnread(this.holder.engine.pool, personId) };
  }

  @Post('read')
  @HttpCode(200)
  @ApiBody({
    description: 'Marks this notice and all older ones as read.',
    schema: {
      type: 'object',
      required: ['upTo'],
      properties: { upTo: { type: 'string', format: 'uuid' } },
    },
  })
  async readUpTo(@PersonId() personId: string, @Body() body: unknown) {
    const { pool } = this.holder.engine;
    const { upTo } = validated(ReadUpToRequest, body);
    const read = await markNoticesRead(pool, personId, upTo);
    if (read === undefined) {
      throw new ProblemError('path-not-found', NO_NOTICE);
    }
    return { read, unread: await countUnread(pool, personId) };
  }

  @Post(':id/read')
  @HttpCode(204)
  async read(@PersonId() personId: string, @Param() path: unknown): Promise<void> {
    const { id } = validated(IdPath, path);
    if (!(await markNoticeRead(this.holder.engine.pool, personId, id))) {
      throw new ProblemError('path-not-found', NO_NOTICE);
    }
  }

  /** New notices and the unread count as they happen, until the token expires. */
  @Get('stream')
  @ApiProduces('text/event-stream')
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last notice seen; one that comes twice is to be dropped by its id.',
  })
  async stream(
    @PersonId() personId: string,
    @TokenExpiry() until: Date,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const last = request.headers['last-event-id'];
    if (last !== undefined && (typeof last !== 'string' || !isId(last))) {
      throw new ProblemError('request-invalid', {
        zh: 'Last-Event-ID 标头应当是通知的编号',
        en: 'Last-Event-ID is the id of a notice.',
      });
    }
    const release = await this.streams.reserve(personId);
    if (request.method === 'HEAD') {
      release();
      await reply.header('content-type', 'text/event-stream; charset=utf-8').send();
      return;
    }
    reply.hijack();
    await this.streams.open(reply.raw, { personId, until }, last);
  }
}
