import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That a deadline has passed is notified by its alarm, as everything else that it asks for; before,
 * the first notice of it went out by the outbox. Not safe while the previous release runs: it would
 * notify of what has just passed twice.
 */
export class ElapsingNotifiedByAlarm1764800000000 implements MigrationInterface {
  readonly name = 'ElapsingNotifiedByAlarm1764800000000';

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

const alarm = (passed: string): string =>
  `ALTER TABLE juece.deadline ALTER COLUMN alarm_at
     SET EXPRESSION AS (CASE state WHEN 'running' THEN least(reminders[1], due_at) ${passed} END)`;

const UP = [
  // What has passed by now was notified once, by the outbox.
  `UPDATE juece.deadline SET overdue_next_at = NULL WHERE state = 'elapsed'`,
  `UPDATE juece.deadline SET overdue_rounds = overdue_rounds + 1 WHERE state = 'overdue'`,
  alarm(`WHEN 'overdue' THEN overdue_next_at WHEN 'elapsed' THEN overdue_next_at`),
];

const DOWN = [
  alarm(`WHEN 'overdue' THEN overdue_next_at`),
  `UPDATE juece.deadline SET overdue_rounds = greatest(0, overdue_rounds - 1) WHERE state = 'overdue'`,
];
