import { Body, Get, HttpCode, Injectable, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import {
  DEADLINE_RULES,
  migrateCase,
  planCaseMigration,
  sha256,
  type CaseMigration,
} from '#libs/case-engine';
import type { Procedure } from '#libs/procedure';

import { CaseReader } from '../cases/case-reader.js';
import { answer } from '../cases/cases.controller.js';
import { IdPath } from '../http/id-path.js';
import { EngineHolder } from '../engine-holder.js';
import { PersonId } from '../http/caller.js';
import { IdempotencyKey } from '../http/command-headers.js';
import { validated } from '../http/validate.js';
import { MigrationQuery, MigrationRequest } from './migration.request.js';

const RULES = { enum: ['keep', 'inForce'], default: 'keep' };

/** A running case under another version: first the plan, then the migration by that plan. */
@Injectable()
export abstract class MigrationController {
  protected abstract readonly procedure: Procedure;

  constructor(
    private readonly holder: EngineHolder,
    private readonly reader: CaseReader,
  ) {}

  @Get()
  @ApiQuery({ name: 'to', example: 'major-decision@2' })
  @ApiQuery({ name: 'rules', required: false, ...RULES })
  async plan(
    @PersonId() personId: string,
    @Param() path: unknown,
    @Query() query: unknown,
  ): Promise<CaseMigration> {
    const target = validated(MigrationQuery, query);
    const caseId = await this.caseIn(personId, path);
    return planCaseMigration(
      this.holder.engine,
      { caseId, to: target.to, rules: target.rules },
      { kind: 'person', personId },
    );
  }

  @Post()
  @HttpCode(200)
  @ApiBody({
    schema: {
      type: 'object',
      required: ['to', 'planHash', 'reason', 'deadlines'],
      properties: {
        to: { type: 'string', example: 'major-decision@2' },
        rules: { type: 'string', ...RULES },
        planHash: { type: 'string', description: 'The hash of the plan that was read.' },
        reason: { type: 'string' },
        deadlines: {
          type: 'object',
          description: 'By kind: what becomes of each running deadline.',
          additionalProperties: { type: 'string', enum: [...DEADLINE_RULES] },
        },
      },
    },
  })
  async migrate(
    @PersonId() personId: string,
    @IdempotencyKey() idempotencyKey: string,
    @Param() path: unknown,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { to, rules, reason, planHash, deadlines } = validated(MigrationRequest, body);
    const caseId = await this.caseIn(personId, path);
    const recorded = await migrateCase(this.holder.engine, {
      ...{ caseId, to, rules, reason, deadlines },
      ...(planHash === undefined ? {} : { planHash }),
      caller: { kind: 'person', personId },
      idempotencyKey,
      bodyHash: sha256(JSON.stringify([caseId, body])),
    });
    return answer(reply, recorded);
  }

  private async caseIn(personId: string, path: unknown): Promise<string> {
    const { id } = validated(IdPath, path);
    const { row } = await this.reader.read(personId, id, this.procedure.id);
    return row.id;
  }
}
