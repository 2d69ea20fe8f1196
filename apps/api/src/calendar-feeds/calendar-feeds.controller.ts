import { randomBytes } from 'node:crypto';

import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import {
  createCalendarFeed,
  findCalendarFeed,
  listCalendarFeeds,
  ReadSource,
  revokeCalendarFeed,
  unitNamesOf,
  type CalendarFeed,
} from '#libs/case-store';
import { sha256 } from '#libs/case-engine';
import { ProblemError } from '#libs/problems';

import { DeadlineReader, type DeadlineOnDay } from '../deadlines/deadline-reader.js';
import { EngineHolder } from '../engine-holder.js';
import { PersonId, Public } from '../http/caller.js';
import { isId } from '../http/cursor.js';
import { Budget } from '../http/rates.js';
import { publicUrlOf } from '../http/public-url.js';
import { IsPlainText, validated } from '../http/validate.js';
import { calendarOf } from './calendar.js';

const NAME_MAX = 200;
const MINE = 'mine';
const TOKEN_BYTES = 32;
const TOKEN_FILE = /^([\w-]{43})\.ics$/;
const MOST_FEEDS = 20;
const MOST_EVENTS = 1_000;
/** Of one feed: once an hour is enough. */
const FETCHES = { name: 'calendar', most: 30, seconds: 60 };

class FeedRequest {
  @IsPlainText(NAME_MAX)
  readonly scope!: string;
}

/** Deadlines as calendars that applications subscribe to, at addresses that are secret. */
@ApiTags('deadlines 期限')
@Controller('v1/calendar-feeds')
export class CalendarFeedsController {
  private readonly budget = new Budget(FETCHES);

  constructor(
    private readonly reader: DeadlineReader,
    private readonly holder: EngineHolder,
    private readonly source: ReadSource,
  ) {}

  @Get()
  @ApiBearerAuth()
  async list(@PersonId() personId: string) {
    const feeds = await listCalendarFeeds(this.source, personId);
    return { items: feeds.map(feedView) };
  }

  @Post()
  @HttpCode(201)
  @ApiBearerAuth()
  @ApiBody({
    description: '`mine`, or the id of a unit whose organ you may read. The address is shown once.',
    schema: { type: 'object', required: ['scope'], example: { scope: MINE } },
  })
  async create(@PersonId() personId: string, @Body() body: unknown) {
    const { scope } = validated(FeedRequest, body);
    const unitId = scope === MINE ? null : scope;
    if (unitId !== null) {
      await this.reader.assertReadableUnit(personId, unitId);
    }
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const order = { personId, unitId, tokenHash: sha256(token) };
    const feed = await createCalendarFeed(this.source, order, MOST_FEEDS);
    if (feed === undefined) {
      throw new ProblemError('too-many-requests', {
        zh: `您已有${String(MOST_FEEDS)}个日历订阅，请撤销不再使用的订阅后再新增`,
        en: `You have ${String(MOST_FEEDS)} feeds; revoke one that you no longer use.`,
      });
    }
    return { ...feedView(feed), path: `/v1/calendar-feeds/${token}.ics` };
  }

  /** Whoever knows the address may fetch: calendar applications cannot send a token. */
  @Get(':feed')
  @Public()
  async fetch(
    @Param() { feed: file }: Readonly<Record<'feed', string>>,
    @Headers('if-none-match') known: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const token = TOKEN_FILE.exec(file)?.[1];
    const tokenHash = sha256(token ?? '');
    if (token !== undefined) {
      await this.budget.take(tokenHash, reply);
    }
    const feed = token === undefined ? undefined : await findCalendarFeed(this.source, tokenHash);
    if (feed === undefined) {
      throw notFound();
    }
    const origin = publicUrlOf(request.server.server);
    const text = calendarOf(await this.nameOf(feed), await this.deadlinesOf(feed), ({ row }) => {
      const { current } = this.holder.engine;
      const collection = current.get(row.procedure.split('@')[0] ?? '')?.cases.collection;
      return collection === undefined ? origin : `${origin}/v1/${collection}/${row.caseId}`;
    });
    const etag = `"${sha256(text)}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (known !== undefined && matches(known, etag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.header('content-type', 'text/calendar; charset=utf-8');
    return text;
  }

  @Delete(':feed')
  @HttpCode(204)
  @ApiBearerAuth()
  async revoke(
    @PersonId() personId: string,
    @Param() { feed: id }: Readonly<Record<'feed', string>>,
  ): Promise<void> {
    if (!isId(id) || !(await revokeCalendarFeed(this.source, personId, id))) {
      throw notFound();
    }
  }

  /** What the person who made the feed may read today: a mandate that ended ends the feed too. */
  private async deadlinesOf({ personId, unitId }: CalendarFeed): Promise<readonly DeadlineOnDay[]> {
    const scope = { personId, ...(unitId === null ? {} : { unitId }) };
    return (await this.reader.read(scope, {}, { limit: MOST_EVENTS })).items;
  }

  private async nameOf({ unitId }: CalendarFeed): Promise<string> {
    const names = unitId === null ? undefined : await unitNamesOf(this.source, [unitId]);
    return `${names?.get(unitId ?? '') ?? '我'}的决策期限`;
  }
}

function feedView({ id, unitId, createdAt }: CalendarFeed) {
  return { id, scope: unitId ?? MINE, createdAt: createdAt.toISOString() };
}

function matches(header: string, etag: string): boolean {
  const known = header.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}

function notFound(): ProblemError {
  return new ProblemError('calendar-feed-not-found', {
    zh: '没有该日历订阅或者已经撤销，您的订阅见 GET /v1/calendar-feeds',
    en: 'There is no such feed, or it was revoked. See your feeds in GET /v1/calendar-feeds.',
  });
}
