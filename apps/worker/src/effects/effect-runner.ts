import { Injectable } from '@nestjs/common';

import { failOutbox, noteOutboxFault, readOutbox, type OutboxRow } from '#libs/case-engine';
import { UnrecoverableError } from '#libs/work-queue';

import { FailureLog, messageOf } from '../failure-log.js';
import { isFinal } from '../failure-kinds.js';
import { EngineHolder } from '../holders.js';
import { handlers } from './handlers.js';

/** Carries the effect of an outbox row out, unless that is done already. */
@Injectable()
export class EffectRunner {
  constructor(
    private readonly holder: EngineHolder,
    private readonly log: FailureLog,
  ) {}

  async run(outboxId: string): Promise<void> {
    const { engine } = this.holder;
    const row = await readOutbox(engine.pool, outboxId);
    if (row === undefined) {
      return;
    }
    try {
      const handler = handlers[row.type];
      if (handler === undefined) {
        throw new TypeError(`The effect "${row.type}" has no handler.`);
      }
      await handler(engine, row);
    } catch (error) {
      throw await this.failed(row, error);
    }
  }

  /** Puts the failure on the row and says how the queue goes on: a refusal would be refused again. */
  private async failed(row: OutboxRow, error: unknown): Promise<unknown> {
    const { pool } = this.holder.engine;
    const message = messageOf(error);
    this.log.report('effect-failed', error, {
      outboxId: row.id,
      type: row.type,
      caseId: row.caseId,
    });
    if (isFinal(error)) {
      await failOutbox(pool, row.id, message);
      return new UnrecoverableError(message);
    }
    await noteOutboxFault(pool, row.id, message);
    return error;
  }
}
