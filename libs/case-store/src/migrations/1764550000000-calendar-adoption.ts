import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A calendar is recorded by those who keep the rules, and running cases adopt it one by one; another
 * table says since when all of them have. Safe while the previous release runs: what it records counts as
 * adopted by its own later cases only, and is adopted by the rest after the update.
 */
export class CalendarAdoption1764550000000 implements MigrationInterface {
  readonly name = 'CalendarAdoption1764550000000';

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
  `ALTER TABLE juece.calendar ADD COLUMN recorded_by text`,
  `CREATE TABLE juece.calendar_adoption (
     hash text PRIMARY KEY REFERENCES juece.calendar,
     adopted_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
  `GRANT INSERT ON juece.calendar TO juece_app`,
  `GRANT SELECT, INSERT ON juece.calendar_adoption TO juece_app`,
];

const DOWN = [
  `DROP TABLE juece.calendar_adoption`,
  `REVOKE INSERT ON juece.calendar FROM juece_app`,
  `ALTER TABLE juece.calendar DROP COLUMN recorded_by`,
];
