import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A deadline says what kind of term it is and when it is reminded of; it may pause, and a duty that
 * has passed stays overdue until it is done. Safe while the previous release runs: every new column
 * has a default, and it neither pauses a deadline nor looks for one that is overdue.
 */
export class DeadlineStates1764400000000 implements MigrationInterface {
  readonly name = 'DeadlineStates1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) {
      await runner.query(statement);
    }
  }
}

const UP = [
  `ALTER TABLE juece.deadline
     ADD COLUMN nature text NOT NULL DEFAULT 'ceiling',
     ADD COLUMN remind integer[] NOT NULL DEFAULT '{}',
     ADD COLUMN elapsed_at timestamptz`,
  `DROP INDEX juece.deadline_running`,
  `CREATE UNIQUE INDEX deadline_open ON juece.deadline (case_id, kind)
     WHERE state IN ('running', 'paused', 'overdue')`,
];

const DOWN = [
  `DROP INDEX juece.deadline_open`,
  `CREATE UNIQUE INDEX deadline_running ON juece.deadline (case_id, kind) WHERE state = 'running'`,
  `ALTER TABLE juece.deadline DROP COLUMN nature, DROP COLUMN remind, DROP COLUMN elapsed_at`,
];
