import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Several roles may owe something while one state is active, and each sees the deadline that is his or
 * that his part is to be done by. Not for a release in use: the previous one knows one task a state.
 */
export class SeveralTasks1766300000000 implements MigrationInterface {
  readonly name = 'SeveralTasks1766300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE juece.task ADD COLUMN deadline_role text');
    await runner.query('ALTER TABLE juece.task DROP CONSTRAINT task_pkey');
    await runner.query(
      'ALTER TABLE juece.task ADD PRIMARY KEY (case_id, state, entry_revision, role)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE juece.task DROP CONSTRAINT task_pkey');
    await runner.query('ALTER TABLE juece.task ADD PRIMARY KEY (case_id, state, entry_revision)');
    await runner.query('ALTER TABLE juece.task DROP COLUMN deadline_role');
  }
}
