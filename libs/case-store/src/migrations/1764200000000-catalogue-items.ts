import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Matters of a catalogue follow from its publication: they name the catalogue, whether they stand on
 * the public or the internal list, and where they stand. Safe while the previous release runs: every
 * new column has a default.
 */
export class CatalogueItems1764200000000 implements MigrationInterface {
  readonly name = 'CatalogueItems1764200000000';

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
  `ALTER TABLE juece.catalogue_item
     ADD COLUMN catalogue_id uuid REFERENCES juece.decision_case,
     ADD COLUMN revision integer NOT NULL DEFAULT 0,
     ADD COLUMN state text NOT NULL DEFAULT 'listed',
     ADD COLUMN disclosed boolean NOT NULL DEFAULT true,
     ADD COLUMN planned_month integer,
     ADD COLUMN carried_from text`,
  `CREATE INDEX catalogue_item_by_catalogue ON juece.catalogue_item (catalogue_id)
     WHERE catalogue_id IS NOT NULL`,
  `CREATE INDEX decision_case_by_item ON juece.decision_case (catalogue_item)
     WHERE catalogue_item IS NOT NULL`,
  `CREATE UNIQUE INDEX catalogue_of_year ON juece.decision_case (organ_id, title)
     WHERE procedure LIKE 'catalogue@%' AND ending IS DISTINCT FROM 'terminated'`,
  `GRANT INSERT, UPDATE ON juece.catalogue_item TO juece_app`,
];

const DOWN = [
  `REVOKE INSERT, UPDATE ON juece.catalogue_item FROM juece_app`,
  `DROP INDEX juece.catalogue_of_year`,
  `DROP INDEX juece.decision_case_by_item`,
  `DROP INDEX juece.catalogue_item_by_catalogue`,
  `ALTER TABLE juece.catalogue_item
     DROP COLUMN catalogue_id, DROP COLUMN revision, DROP COLUMN state, DROP COLUMN disclosed,
     DROP COLUMN planned_month, DROP COLUMN carried_from`,
];
