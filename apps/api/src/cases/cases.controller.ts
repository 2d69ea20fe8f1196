import { Body, Get, HttpCode, Injectable, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import {
  ReadSource,
  listAcknowledgements,
  listDeadlines,
  listEvents,
  listEventsNaming,
  listLinkedCases,
} from '#libs/case-store';
import { possibleCommands, procedureOf, verifyCase, type Recorded } from '#libs/case-engine';
import { ProblemError } from '#libs/problems';
import type { Procedure } from '#libs/procedure';

import { deadlineLives } from '../deadlines/history.js';
import { EngineHolder } from '../engine-holder.js';
import { PersonId } from '../http/caller.js';
import { IdempotencyKey, IfMatch } from '../http/command-headers.js';
import { isId, pageOf, readCursor } from '../http/cursor.js';
import { IdPath } from '../http/id-path.js';
import { validated } from '../http/validate.js';
import { caseDetail, caseSummary, deadlineView, eventView } from './case-view.js';
import { CommandRunner } from './command-runner.js';
import { CaseReader, type ReadableCase } from './case-reader.js';
import { DeadlinePath, ListCasesQuery, TimelineQuery } from './cases.request.js';

const LIST_LIMIT = 200;

/** What the cases of every procedure answer; `collection.ts` makes one controller of it for each. */
@Injectable()
export abstract class CasesController {
  /** The version with which new cases are opened; the cases found here may be in any of its versions. */
  protected abstract readonly procedure: Procedure;

  constructor(
    private readonly reader: CaseReader,
    private readonly runner: CommandRunner,
    private readonly holder: EngineHolder,
    private readonly source: ReadSource,
  ) {}

  @Get()
  async list(@PersonId() personId: string, @Query() query: unknown) {
    const { cursor, limit, open, withOpenDefects, ...filter } = validated(ListCasesQuery, query);
    const [after] = cursor === undefined ? [] : readCursor(cursor, 1, isId);
    const rows = await this.reader.list(
      personId,
      {
        ...filter,
        procedure: this.procedure.id,
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
    const recorded = await this.runner.open(this.procedure.id, { personId, idempotencyKey, body });
    void reply.header(
      'location',
      `/v1/${this.procedure.cases.collection}/${recorded.receipt.caseId}`,
    );
    return answer(reply, recorded);
  }

  @Get(':id')
  async show(
    @PersonId() personId: string,
    @Param() path: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { row, procedure, snapshot } = await this.read(personId, path);
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
    const { row } = await this.read(personId, path);
    const found = await possibleCommands(this.holder.engine, row.id, { kind: 'person', personId });
    void reply.header('etag', `"${String(found.revision)}"`);
    return found;
  }

  @Get(':id/timeline')
  async timeline(@PersonId() personId: string, @Param() path: unknown, @Query() query: unknown) {
    const { after, limit } = validated(TimelineQuery, query);
    const { row, snapshot, procedure } = await this.read(personId, path);
    const corrections = procedure.correctionsIn?.(snapshot.facts) ?? [];
    const events = await listEvents(this.source, row.id, {
      afterRevision: after,
      limit: limit + 1,
    });
    const versionOf = (key: string): Procedure => procedureOf(this.holder.engine, key);
    const items = events.slice(0, limit);
    return {
      items: items.map((event) => eventView(event, versionOf, corrections)),
      next: events.length > limit ? (items.at(-1)?.revision ?? null) : null,
    };
  }

  @Get(':id/defects')
  async defects(@PersonId() personId: string, @Param() path: unknown) {
    const { snapshot } = await this.read(personId, path);
    return { items: snapshot.facts.defects };
  }

  @Get(':id/deadlines')
  async deadlines(@PersonId() personId: string, @Param() path: unknown) {
    const { row } = await this.read(personId, path);
    const items = await listDeadlines(this.source, row.id, LIST_LIMIT);
    const acknowledged = await listAcknowledgements(this.source, row.id);
    return {
      items: items.map((one) => ({
        ...deadlineView(one),
        acknowledgements: acknowledged.filter(({ deadlineId }) => deadlineId === one.id),
      })),
    };
  }

  /** What happened to a deadline, out of the events of its case. */
  @Get(':id/deadlines/:deadlineId/history')
  async deadlineHistory(@PersonId() personId: string, @Param() path: unknown) {
    const { id, deadlineId } = validated(DeadlinePath, path);
    const { row } = await this.read(personId, { id });
    const all = await listDeadlines(this.source, row.id, LIST_LIMIT);
    const deadline = all.find((one) => one.id === deadlineId);
    if (deadline === undefined) {
      throw new ProblemError('deadline-not-found', {
        zh: '本案没有该期限，请从案件的期限中选取',
        en: 'The case has no such deadline. Choose one of its deadlines.',
      });
    }
    // Ids rise with time: the n-th row of a kind is the n-th time that it was opened.
    const rows = all.filter((one) => one.kind === deadline.kind).map((one) => one.id);
    const events = await listEventsNaming(this.source, row.id, deadline.kind);
    const lives = deadlineLives(deadline.kind, events);
    return { items: lives[rows.sort().indexOf(deadlineId)] ?? [] };
  }

  @Get(':id/verification')
  async verification(@PersonId() personId: string, @Param() path: unknown) {
    const { id } = validated(IdPath, path);
    // A case that cannot be read is what it is for, too.
    await this.reader.assertReadable(personId, id, this.procedure.id);
    return verifyCase(this.holder.engine, id);
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
    const caseId = validated(IdPath, { id: path.id }).id;
    const target = {
      caseId,
      procedureId: this.procedure.id,
      stage: path.stage,
      type: path.command,
      revision,
    };
    return answer(reply, await this.runner.run(target, { personId, idempotencyKey, body }));
  }

  private read(personId: string, path: unknown): Promise<ReadableCase> {
    return this.reader.read(personId, validated(IdPath, path).id, this.procedure.id);
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
