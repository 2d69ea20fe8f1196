import { Injectable } from '@nestjs/common';

import { workOff } from '#libs/case-engine';
import {
  type ClaimedEffect,
  claimOutbox,
  failOutbox,
  noteOutboxFault,
  type OutboxRow,
  readOutbox,
  releaseOutbox,
} from '#libs/case-store';
import { UnrecoverableError } from '#libs/work-queue';
import { inSpan, messageOf, withinTrace } from '#libs/telemetry';

import { FailureLog } from '../failure-log.js';
import { isFinal } from '../failure-kinds.js';
import { EngineHolder, MetricsHolder } from '../holders.js';
import { handlers } from './handlers.js';

/** Effects of one job carried out at once; several jobs run beside each other already. */
const AT_ONCE = 2;

/** Finds outbox rows and carries their effects out, unless that is done already. */
@Injectable()
export class EffectRunner {
  constructor(
    private readonly holder: EngineHolder,
    private readonly log: FailureLog,
    private readonly metricsHolder: MetricsHolder,
  ) {}

  /** Takes rows that wait, or that the queue must have lost. */
  claim(limit: number): Promise<readonly ClaimedEffect[]> {
    return claimOutbox(this.holder.engine.pool, limit);
  }

  /** Lets others take rows that were claimed and not begun. */
  giveBack(claimed: readonly ClaimedEffect[]): Promise<void> {
    return releaseOutbox(this.holder.engine.pool, claimed);
  }

  /** Carries out each; one that fails does not keep the others, and fails the job in the end. */
  async runAll(outboxIds: readonly string[]): Promise<void> {
    const failures: unknown[] = [];
    await workOff(outboxIds, { atOnce: AT_ONCE }, (id) =>
      this.run(id).catch((error: unknown) => failures.push(error)),
    );
    // Tried again as long as one of them may come right; what was done is not done twice.
    const passing = failures.find((error) => !(error instanceof UnrecoverableError));
    if (failures.length > 0) {
      throw passing ?? failures[0];
    }
  }

  async run(outboxId: string): Promise<void> {
    const row = await readOutbox(this.holder.engine.pool, outboxId);
    if (row === undefined) {
      return;
    }
    const about = { 'juece.effect': row.type, 'juece.case': row.caseId };
    await withinTrace(row.trace, () =>
      inSpan(`effect ${row.type}`, about, () => this.carryOut(row)),
    );
  }

  private async carryOut(row: OutboxRow): Promise<void> {
    const { metrics } = this.metricsHolder;
    try {
      const handler = handlers[row.type];
      if (handler === undefined) {
        throw new TypeError(`The effect "${row.type}" has no handler.`);
      }
      await handler(this.holder.engine, row);
      metrics.worked(row.type, row.age, 'done');
    } catch (error) {
      metrics.worked(row.type, row.age, 'failed');
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
