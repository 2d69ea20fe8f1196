import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A deadline says when it next asks for something: a reminder, its end, or that it is still overdue.
 * The sweep looks at that instant alone, however many deadlines lie further ahead. Safe while the
 * previous release runs: every new column has a default, and the instant follows from the others.
 */
export class DeadlineAlarms1764500000000 implements MigrationInterface {
  readonly name = 'DeadlineAlarms1764500000000';

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

/** Generated, so that no writer can forget it; a paused or closed deadline asks for nothing. */
const ALARM = `CASE state WHEN 'running' THEN least(reminders[1], due_at) WHEN 'overdue' THEN overdue_next_at END`;

const UP = [
  `ALTER TABLE juece.deadline
     ADD COLUMN title_zh text NOT NULL DEFAULT '',
     ADD COLUMN title_en text NOT NULL DEFAULT '',
     ADD COLUMN escalate text[] NOT NULL DEFAULT '{}',
     ADD COLUMN reminders timestamptz[] NOT NULL DEFAULT '{}',
     ADD COLUMN overdue_rounds integer NOT NULL DEFAULT 0,
     ADD COLUMN overdue_next_at timestamptz`,
  `ALTER TABLE juece.deadline ADD COLUMN alarm_at timestamptz GENERATED ALWAYS AS (${ALARM}) STORED`,
  `DROP INDEX juece.deadline_due`,
  `CREATE INDEX deadline_alarm ON juece.deadline (alarm_at, id) WHERE alarm_at IS NOT NULL`,
];

const DOWN = [
  `DROP INDEX juece.deadline_alarm`,
  `CREATE INDEX deadline_due ON juece.deadline (due_at, id) WHERE state = 'running'`,
  `ALTER TABLE juece.deadline DROP COLUMN alarm_at`,
  `ALTER TABLE juece.deadline
     DROP COLUMN title_zh, DROP COLUMN title_en, DROP COLUMN escalate, DROP COLUMN reminders,
     DROP COLUMN overdue_rounds, DROP COLUMN overdue_next_at`,
];
