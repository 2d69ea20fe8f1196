import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The endpoints that an organ's events are sent to, and one message for each event and endpoint.
 * Safe while the previous release runs: it knows nothing of the tables, and what it records is sent
 * to nobody.
 */
export class Webhooks1764700000000 implements MigrationInterface {
  readonly name = 'Webhooks1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE juece.webhook_message');
    await runner.query('DROP TABLE juece.webhook');
  }
}

const UP = [
  `CREATE TABLE juece.webhook (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     organ_id text NOT NULL REFERENCES juece.organ,
     url text NOT NULL,
     title text NOT NULL,
     events text[] NOT NULL,
     secrets jsonb NOT NULL,
     active boolean NOT NULL DEFAULT true,
     disabled_because text,
     created_by text NOT NULL REFERENCES juece.person,
     created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX webhook_by_organ ON juece.webhook (organ_id)`,
  `CREATE TABLE juece.webhook_message (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     webhook_id uuid NOT NULL REFERENCES juece.webhook ON DELETE CASCADE,
     case_id uuid REFERENCES juece.decision_case,
     revision integer,
     states text[] NOT NULL,
     state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dead')),
     attempts integer NOT NULL DEFAULT 0,
     next_at timestamptz NOT NULL,
     queued_at timestamptz,
     last_status integer,
     last_error text,
     created_at timestamptz NOT NULL,
     finished_at timestamptz
   )`,
  `CREATE INDEX webhook_message_waiting ON juece.webhook_message (webhook_id, next_at) WHERE state = 'waiting'`,
  `CREATE INDEX webhook_message_by_webhook ON juece.webhook_message (webhook_id, id)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON juece.webhook TO juece_app`,
  `GRANT SELECT, INSERT, UPDATE ON juece.webhook_message TO juece_app`,
];
