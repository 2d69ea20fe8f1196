import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An effect knows the request that caused it, so that one trace holds both. */
export class OutboxTrace1766900000000 implements MigrationInterface {
  readonly name = 'OutboxTrace1766900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE juece.outbox ADD COLUMN trace text');
    await runner.query('GRANT INSERT (trace) ON juece.outbox TO juece_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE juece.outbox DROP COLUMN trace');
  }
}
