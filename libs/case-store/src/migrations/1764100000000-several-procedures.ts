import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Case numbers by procedure: the organ keeps its own word (保政), the procedure brings its (决), and
 * each procedure counts by itself. Safe while the previous release runs: no, because that counts
 * without naming the procedure; stop it first.
 */
export class SeveralProcedures1764100000000 implements MigrationInterface {
  readonly name = 'SeveralProcedures1764100000000';

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
  `UPDATE juece.organ SET number_prefix = regexp_replace(number_prefix, '决$', '')`,
  `ALTER TABLE juece.case_counter ADD COLUMN procedure text NOT NULL DEFAULT 'major-decision'`,
  `ALTER TABLE juece.case_counter ALTER COLUMN procedure DROP DEFAULT`,
  `ALTER TABLE juece.case_counter DROP CONSTRAINT case_counter_pkey`,
  `ALTER TABLE juece.case_counter ADD PRIMARY KEY (organ_id, procedure, year)`,
];

const DOWN = [
  `DELETE FROM juece.case_counter WHERE procedure <> 'major-decision'`,
  `ALTER TABLE juece.case_counter DROP CONSTRAINT case_counter_pkey`,
  `ALTER TABLE juece.case_counter ADD PRIMARY KEY (organ_id, year)`,
  `ALTER TABLE juece.case_counter DROP COLUMN procedure`,
  `UPDATE juece.organ SET number_prefix = number_prefix || '决'`,
];
