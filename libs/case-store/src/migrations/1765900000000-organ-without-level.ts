import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * No rule read the level of an organ: whether it applies the regulation by reference (art. 42) is a
 * parameter of its profile. Not safe while the previous release seeds organs.
 */
export class OrganWithoutLevel1765900000000 implements MigrationInterface {
  readonly name = 'OrganWithoutLevel1765900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE juece.organ DROP COLUMN level');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE juece.organ ADD COLUMN level text NOT NULL DEFAULT ''`);
  }
}
