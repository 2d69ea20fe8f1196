import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From which day on an organ handles its matters here, by which paper and by whom that was set; the
 * last entry counts, and none is changed. Only what lies before the day is entered afterwards (存量补录).
 * Safe while the previous release runs: it only adds.
 */
export class LiveDays1766200000000 implements MigrationInterface {
  readonly name = 'LiveDays1766200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE juece.live_day');
  }
}

const UP = [
  `CREATE TABLE juece.live_day (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     organ_id text NOT NULL REFERENCES juece.organ,
     live_on date NOT NULL,
     source text NOT NULL,
     recorded_by text NOT NULL,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX live_day_by_organ ON juece.live_day (organ_id, recorded_at)`,
  `GRANT SELECT ON juece.live_day TO juece_app`,
];
