import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By which rules the cases of a procedure version are decided: the seal of the rules as they answer,
 * not their name. The last row of a version counts, and none is changed.
 * Safe while the previous release runs: it only adds.
 */
export class ProcedureSeals1766800000000 implements MigrationInterface {
  readonly name = 'ProcedureSeals1766800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE juece.procedure_seal');
  }
}

const UP = [
  `CREATE TABLE juece.procedure_seal (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     procedure text NOT NULL,
     seal text NOT NULL,
     program text NOT NULL,
     because text,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX procedure_seal_by_procedure ON juece.procedure_seal (procedure, id)`,
  `GRANT SELECT ON juece.procedure_seal TO juece_app`,
];
