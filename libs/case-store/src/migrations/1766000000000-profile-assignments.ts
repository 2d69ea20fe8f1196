import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who assigned which profile to an organ, when and why; the last one counts, and none is changed.
 * Safe while the previous release runs: it only adds.
 */
export class ProfileAssignments1766000000000 implements MigrationInterface {
  readonly name = 'ProfileAssignments1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE juece.profile_assignment');
  }
}

const UP = [
  `CREATE TABLE juece.profile_assignment (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     organ_id text NOT NULL REFERENCES juece.organ,
     profile_id text NOT NULL,
     reason text NOT NULL,
     recorded_by text NOT NULL REFERENCES juece.person,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX profile_assignment_by_organ ON juece.profile_assignment (organ_id, recorded_at)`,
  `GRANT SELECT, INSERT ON juece.profile_assignment TO juece_app`,
];
