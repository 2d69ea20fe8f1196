import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The secret addresses under which calendar applications fetch deadlines, and the order in which
 * open deadlines are listed. Safe while the previous release runs: it only adds.
 */
export class CalendarFeeds1764710000000 implements MigrationInterface {
  readonly name = 'CalendarFeeds1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX juece.deadline_open_due');
    await runner.query('DROP TABLE juece.calendar_feed');
  }
}

const UP = [
  `CREATE TABLE juece.calendar_feed (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     person_id text NOT NULL REFERENCES juece.person,
     unit_id text REFERENCES juece.unit,
     token_hash text NOT NULL UNIQUE,
     created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     revoked_at timestamptz
   )`,
  `CREATE INDEX calendar_feed_by_person ON juece.calendar_feed (person_id, id)`,
  `CREATE INDEX deadline_open_due ON juece.deadline (due_at, id)
     WHERE state IN ('running', 'paused', 'overdue')`,
  `GRANT SELECT, INSERT, UPDATE ON juece.calendar_feed TO juece_app`,
];
