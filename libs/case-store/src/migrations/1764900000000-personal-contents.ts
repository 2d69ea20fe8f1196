import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The names and contacts of citizens, which events hold by a digest only, so that they can be erased
 * without touching the record. Safe while the previous release runs: it only adds.
 */
export class PersonalContents1764900000000 implements MigrationInterface {
  readonly name = 'PersonalContents1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE juece.personal_content');
  }
}

const UP = [
  `CREATE TABLE juece.personal_content (
     case_id uuid NOT NULL REFERENCES juece.decision_case,
     mark text NOT NULL,
     salt text,
     content text,
     erased_at timestamptz,
     erased_by text REFERENCES juece.person,
     erased_because text,
     PRIMARY KEY (case_id, mark),
     CHECK ((erased_at IS NULL) = (content IS NOT NULL AND salt IS NOT NULL)),
     CHECK ((erased_at IS NULL) = (erased_by IS NULL AND erased_because IS NULL))
   )`,
  `CREATE INDEX personal_content_by_mark ON juece.personal_content (mark) WHERE erased_at IS NULL`,
  // What an event names by its mark is erased, and never put under another.
  `GRANT SELECT, INSERT, UPDATE (salt, content, erased_at, erased_by, erased_because)
     ON juece.personal_content TO juece_app`,
];
