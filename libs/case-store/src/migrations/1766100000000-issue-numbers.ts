import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The document number (发文字号) under which a decision was issued, in its one form: an organ gives each
 * once. What was entered of the time before the system is not held to that, it shows as a defect.
 * Safe while the previous release runs: it only adds.
 */
export class IssueNumbers1766100000000 implements MigrationInterface {
  readonly name = 'IssueNumbers1766100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE juece.decision_case ADD COLUMN issue_number text');
    await runner.query(
      `CREATE UNIQUE INDEX decision_case_issue_number ON juece.decision_case (organ_id, issue_number)
         WHERE issue_number IS NOT NULL AND NOT before_system`,
    );
    await runner.query(
      `CREATE INDEX decision_case_by_issue_number ON juece.decision_case (issue_number)
         WHERE issue_number IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX juece.decision_case_by_issue_number');
    await runner.query('DROP INDEX juece.decision_case_issue_number');
    await runner.query('ALTER TABLE juece.decision_case DROP COLUMN issue_number');
  }
}
