import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';

import { recordDamaged, verifyCase } from '#libs/case-engine';
import { joined, ProblemError } from '#libs/problems';

import { EngineHolder } from '../engine-holder.js';

/** So many of the findings stand in the answer; verification has them all. */
const MOST_SHOWN = 3;

/**
 * Whatever fails on a case that was damaged in the database answers what is wrong with it, and not
 * that the system made a mistake. A case that verifies leaves the mistake as it is.
 */
@Injectable()
export class DamagedCaseInterceptor implements NestInterceptor {
  constructor(private readonly holder: EngineHolder) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { params } = context.switchToHttp().getRequest<FastifyRequest>();
    const { id } = (params ?? {}) as { readonly id?: unknown };
    return typeof id === 'string' && isUUID(id)
      ? next.handle().pipe(catchError((error: unknown) => this.explain(error, id)))
      : next.handle();
  }

  private async explain(error: unknown, caseId: string): Promise<never> {
    if (isOfType(error) || isUnreadable(error)) {
      throw await this.damageOf(caseId).then(
        (damage) => damage ?? error,
        () => error,
      );
    }
    throw error;
  }

  private async damageOf(caseId: string): Promise<ProblemError | undefined> {
    const { findings } = await verifyCase(this.holder.engine, caseId);
    const shown = findings.slice(0, MOST_SHOWN);
    return shown.length === 0
      ? undefined
      : recordDamaged(joined(shown.map(({ zh, en }) => ({ zh, en: en.replace(/\.$/, '') }))));
  }
}

/** A TypeError of this thread, or of one that did the work. */
const isOfType = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError';

/** What PostgreSQL says of a text that is no JSON. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '22P02';
