import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { ReadSource, listDeadlines, listEvents, listLinkedCases, namesOf } from '#libs/case-store';
import { possibleCommands, verifyCase, type Recorded } from '#libs/case-engine';

import { EngineHolder } from '../engine-holder.js';
import { PersonId } from '../http/authentication.guard.js';
import { IdempotencyKey, IfMatch } from '../http/command-headers.js';
import { isId, pageOf, readCursor } from '../http/cursor.js';
import { validated } from '../http/validate.js';
import { caseDetail, caseSummary, deadlineView, eventView } from './case-view.js';
import { CommandRunner } from './command-runner.js';
import { DecisionReader } from './decision-reader.js';
import { DecisionPath, ListDecisionsQuery, TimelineQuery } from './decisions.request.js';

const LIST_LIMIT = 200;

@ApiTags('decisions 决策')
@ApiBearerAuth()
@Controller('v1/decisions')
export class DecisionsController {
  constructor(
    private readonly reader: DecisionReader,
    private readonly runner: CommandRunner,
    private readonly holder: EngineHolder,
    private readonly source: ReadSource,
  ) {}

  @Get()
  async list(@PersonId() personId: string, @Query() query: unknown) {
    const { cursor, limit, open, withOpenDefects, ...filter } = validated(
      ListDecisionsQuery,
      query,
    );
    const [after] = cursor === undefined ? [] : readCursor(cursor, 1, isId);
    const rows = await this.reader.list(
      personId,
      {
        ...filter,
        ...(open === undefined ? {} : { open: open === 'true' }),
        ...(withOpenDefects === undefined ? {} : { withOpenDefects: withOpenDefects === 'true' }),
      },
      { limit: limit + 1, ...(after === undefined ? {} : { after }) },
    );
    const { items, next } = pageOf(rows, limit, (last) => [last.id]);
    const { procedures } = this.holder.engine;
    return { items: items.map((row) => caseSummary(row, procedures.get(row.procedure))), next };
  }

  @Post()
  async open(
    @PersonId() personId: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const recorded = await this.runner.open({ personId, idempotencyKey, body });
    void reply.header('location', `/v1/decisions/${recorded.receipt.caseId}`);
    return answer(reply, recorded);
  }

  @Get(':id')
  async show(
    @PersonId() personId: string,
    @Param() path: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { row, procedure, snapshot } = await this.reader.read(
      personId,
      validated(DecisionPath, path).id,
    );
    void reply.header('etag', `"${String(row.revision)}"`);
    const linked = await listLinkedCases(this.source, row.id, LIST_LIMIT);
    return {
      ...caseDetail(row, procedure, snapshot),
      linkedBy: linked.map((one) => ({
        kind: one.linkKind,
        decisionId: one.id,
        number: one.number,
        ending: one.ending,
      })),
    };
  }

  @Get(':id/actions')
  async actions(
    @PersonId() personId: string,
    @Param() path: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { row } = await this.reader.read(personId, validated(DecisionPath, path).id);
    const found = await possibleCommands(this.holder.engine, row.id, { kind: 'person', personId });
    void reply.header('etag', `"${String(found.revision)}"`);
    return found;
  }

  @Get(':id/timeline')
  async timeline(@PersonId() personId: string, @Param() path: unknown, @Query() query: unknown) {
    const { after, limit } = validated(TimelineQuery, query);
    const { row, procedure } = await this.reader.read(personId, validated(DecisionPath, path).id);
    const events = await listEvents(this.source, row.id, {
      afterRevision: after,
      limit: limit + 1,
    });
    const items = events.slice(0, limit);
    const names = await namesOf(
      this.source,
      items.map((event) => event.actorId),
    );
    return {
      items: items.map((event) => eventView(event, procedure, names)),
      next: events.length > limit ? (items.at(-1)?.revision ?? null) : null,
    };
  }

  @Get(':id/defects')
  async defects(@PersonId() personId: string, @Param() path: unknown) {
    const { snapshot } = await this.reader.read(personId, validated(DecisionPath, path).id);
    return { items: snapshot.facts.defects };
  }

  @Get(':id/deadlines')
  async deadlines(@PersonId() personId: string, @Param() path: unknown) {
    const { row } = await this.reader.read(personId, validated(DecisionPath, path).id);
    const items = await listDeadlines(this.source, row.id, LIST_LIMIT);
    return { items: items.map(deadlineView) };
  }

  @Get(':id/verification')
  async verification(@PersonId() personId: string, @Param() path: unknown) {
    const { row } = await this.reader.read(personId, validated(DecisionPath, path).id);
    return verifyCase(this.holder.engine, row.id);
  }

  /** One address a command: `POST /v1/decisions/{id}/{stage}/{command}`. */
  @Post(':id/:stage/:command')
  @HttpCode(200)
  async command(
    @PersonId() personId: string,
    @IfMatch() revision: number,
    @IdempotencyKey() idempotencyKey: string,
    @Param() path: Readonly<Record<'id' | 'stage' | 'command', string>>,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const caseId = validated(DecisionPath, { id: path.id }).id;
    const target = { caseId, stage: path.stage, type: path.command, revision };
    return answer(reply, await this.runner.run(target, { personId, idempotencyKey, body }));
  }
}

/** The receipt, with the new revision as the ETag of the next command. */
export function answer(reply: FastifyReply, { receipt, repeated }: Recorded) {
  void reply.header('etag', `"${String(receipt.revision)}"`);
  if (repeated) {
    void reply.header('idempotent-replay', 'true');
  }
  return receipt;
}
