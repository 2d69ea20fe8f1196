import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { assertMayImport, importCase, sha256 } from '#libs/case-engine';
import { ProblemError } from '#libs/problems';

import { CommandRunner } from '../cases/command-runner.js';
import { answer } from '../cases/cases.controller.js';
import { EngineHolder } from '../engine-holder.js';
import { AsksFirst, PersonId, type Question } from '../http/caller.js';
import { IdempotencyKey } from '../http/command-headers.js';
import { validated } from '../http/validate.js';
import { orderOf } from './import-order.js';
import { ImportRequest } from './import.request.js';

/** What runs already when the system comes are decisions. */
const DECISIONS = 'major-decision';
const NAME_MAX = 200;

/** Whether the caller is an importer of any organ: of which, the body says. */
const mayImport: Question = ({ personId, part }) =>
  assertMayImport(part(EngineHolder).engine, { kind: 'person', personId });

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
  @AsksFirst(mayImport)
  @ApiBody({ schema: { type: 'object', required: ['organId', 'reason', 'steps'] } })
  async import(
    @PersonId() personId: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const caller = { kind: 'person', personId } as const;
    // The form of twenty megabytes is looked at for whoever may bring them here, and for nobody else.
    await assertMayImport(this.holder.engine, caller, organIn(body));
    const request = validated(ImportRequest, body);
    const order = orderOf(this.holder.engine, request, idempotencyKey);
    for (const [index, step] of order.steps.entries()) {
      this.runner.assertPayload(DECISIONS, step.command, index);
    }
    const recorded = await importCase(this.holder.engine, {
      procedure: DECISIONS,
      organId: request.organId,
      caller,
      idempotencyKey,
      bodyHash: sha256(JSON.stringify(body)),
      reason: request.reason,
      ...order,
    }).catch((error: unknown) => {
      throw asTheCallerCounts(error, request.documents.length);
    });
    void reply.header('location', `/v1/decisions/${recorded.receipt.caseId}`);
    return answer(reply, recorded);
  }
}

/** The organ that is named, before anything else is looked at; none for what is no name. */
function organIn(body: unknown): string {
  const { organId } =
    typeof body === 'object' && body !== null ? (body as { organId?: unknown }) : {};
  return typeof organId === 'string' ? organId.slice(0, NAME_MAX) : '';
}

/** The documents are filed as steps after the first; whoever sent them apart counts them apart. */
function asTheCallerCounts(error: unknown, documents: number): unknown {
  const step = error instanceof ProblemError ? error.extra['step'] : undefined;
  if (!(error instanceof ProblemError) || typeof step !== 'number' || step === 0) {
    return error;
  }
  const { step: _step, ...extra } = error.extra;
  const isDocument = step <= documents;
  const place = isDocument ? step - 1 : step - documents;
  const name = isDocument ? 'document' : 'step';
  const words = {
    ...error.words,
    zh: error.words.zh.replace(/^第\d+步/, `第${String(place)}${isDocument ? '份文书' : '步'}`),
    en: error.words.en.replace(/^Step \d+/, `The ${name} ${String(place)}`),
  };
  return new ProblemError(error.code, words, { ...extra, [name]: place });
}
