import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who knows that a deadline is overdue and asks for no more mail about it; the deadline, and the record
 * of the delay, stay as they are. Safe while the previous release runs: it only adds.
 */
export class OverdueAcknowledged1765000000000 implements MigrationInterface {
  readonly name = 'OverdueAcknowledged1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE juece.overdue_acknowledgement');
  }
}

const UP = [
  `CREATE TABLE juece.overdue_acknowledgement (
     deadline_id uuid NOT NULL REFERENCES juece.deadline,
     revision integer NOT NULL,
     person_id text NOT NULL REFERENCES juece.person,
     reason text NOT NULL,
     acknowledged_at timestamptz NOT NULL,
     PRIMARY KEY (deadline_id, revision, person_id)
   )`,
  `GRANT SELECT, INSERT, UPDATE ON juece.overdue_acknowledgement TO juece_app`,
];
