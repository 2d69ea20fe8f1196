import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The application may add profiles, on behalf of rule administrators; what is recorded stays as it
 * is. Safe while the previous release runs: yes, it only grants.
 */
export class RulesByAdministrators1764300000000 implements MigrationInterface {
  readonly name = 'RulesByAdministrators1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT INSERT ON juece.profile TO juece_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE INSERT ON juece.profile FROM juece_app');
  }
}
