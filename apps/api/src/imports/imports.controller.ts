import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { importCase, sha256 } from '#libs/case-engine';

import { CommandRunner } from '../decisions/command-runner.js';
import { answer } from '../decisions/decisions.controller.js';
import { EngineHolder } from '../engine-holder.js';
import { PersonId } from '../http/authentication.guard.js';
import { IdempotencyKey } from '../http/command-headers.js';
import { validated } from '../http/validate.js';
import { stepsOf } from './import-order.js';
import { ImportRequest } from './import.request.js';

/** Running matters from before the system (存量补录), with true dates and a mark on every event. */
@ApiTags('imports 存量补录')
@ApiBearerAuth()
@Controller('v1/imports')
export class ImportsController {
  constructor(
    private readonly holder: EngineHolder,
    private readonly runner: CommandRunner,
  ) {}

  @Post()
  @ApiBody({ schema: { type: 'object', required: ['organId', 'reason', 'steps'] } })
  async import(
    @PersonId() personId: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const request = validated(ImportRequest, body);
    const steps = await stepsOf(this.holder.engine, request, idempotencyKey);
    for (const [index, step] of steps.entries()) {
      this.runner.assertPayload(step.command.type, step.command.payload, index);
    }
    const recorded = await importCase(this.holder.engine, {
      organId: request.organId,
      caller: { kind: 'person', personId },
      idempotencyKey,
      bodyHash: sha256(JSON.stringify(body)),
      reason: request.reason,
      steps,
    });
    void reply.header('location', `/v1/decisions/${recorded.receipt.caseId}`);
    return answer(reply, recorded);
  }
}
