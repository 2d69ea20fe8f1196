import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A notice has an id of its own, says what it came of and whether the law sets its term; it goes out
 * by the channels that people choose, and each delivery is a row. Safe while the previous release
 * runs: no, its worker cannot write notices any more; what it leaves open the next one carries out.
 */
export class NoticesDelivered1764600000000 implements MigrationInterface {
  readonly name = 'NoticesDelivered1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...NOTICE, ...DELIVERY, ...SIGNAL]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) {
      await runner.query(statement);
    }
  }
}

const NOTICE = [
  `ALTER TABLE juece.notice
     ADD COLUMN id uuid NOT NULL DEFAULT uuidv7(),
     ADD COLUMN source text,
     ADD COLUMN kind text,
     ADD COLUMN statutory boolean NOT NULL DEFAULT false,
     ADD COLUMN planned_at timestamptz`,
  // What was written before stays in the inbox: nobody wants the mail of last year today.
  `UPDATE juece.notice n
   SET source = 'outbox-' || n.outbox_id, planned_at = n.created_at,
       kind = CASE WHEN o.reminds THEN 'overdue' ELSE 'notify' END, statutory = o.reminds
   FROM (SELECT w.outbox_id, coalesce(bool_or(b.type = 'remindDeadline'), false) AS reminds
           FROM juece.notice w LEFT JOIN juece.outbox b ON b.id = w.outbox_id GROUP BY w.outbox_id) o
   WHERE o.outbox_id = n.outbox_id`,
  `ALTER TABLE juece.notice
     ALTER COLUMN source SET NOT NULL,
     ALTER COLUMN kind SET NOT NULL,
     DROP COLUMN outbox_id`,
  `ALTER TABLE juece.notice ADD PRIMARY KEY (id), ADD UNIQUE (source, person_id)`,
  `DROP INDEX juece.notice_by_person`,
  `CREATE INDEX notice_by_person ON juece.notice (person_id, created_at DESC, id DESC)`,
  `CREATE INDEX notice_since ON juece.notice (person_id, id)`,
  `CREATE INDEX notice_unread ON juece.notice (person_id, created_at DESC, id DESC) WHERE read_at IS NULL`,
  `CREATE INDEX notice_unplanned ON juece.notice (id) WHERE planned_at IS NULL`,
];

const DELIVERY = [
  `CREATE TABLE juece.notice_preference (
     person_id text PRIMARY KEY REFERENCES juece.person,
     channels jsonb NOT NULL,
     digest_at text,
     quiet_from text,
     quiet_until text,
     changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
   )`,
  `CREATE TABLE juece.notice_delivery (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     notice_id uuid NOT NULL REFERENCES juece.notice,
     channel text NOT NULL,
     state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dead', 'withdrawn')),
     digest boolean NOT NULL,
     lead_id uuid REFERENCES juece.notice_delivery,
     attempts integer NOT NULL DEFAULT 0,
     next_at timestamptz NOT NULL,
     queued_at timestamptz,
     last_error text,
     outcome text,
     created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     closed_at timestamptz,
     UNIQUE (notice_id, channel)
   )`,
  `CREATE INDEX notice_delivery_waiting ON juece.notice_delivery (digest, next_at) WHERE state = 'waiting'`,
  `CREATE INDEX notice_delivery_lead ON juece.notice_delivery (lead_id) WHERE lead_id IS NOT NULL`,
  `CREATE INDEX notice_delivery_state ON juece.notice_delivery (state, id)`,
  `GRANT SELECT, INSERT, UPDATE ON juece.notice_preference, juece.notice_delivery TO juece_app`,
];

/** The API processes listen; what they miss they read again, so the signal carries ids only. */
const SIGNAL = [
  `CREATE FUNCTION juece.signal_notices() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('juece_notice', json_build_object('personId', w.person_id, 'noticeId', w.id)::text)
        FROM written w;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER notice_written AFTER INSERT ON juece.notice REFERENCING NEW TABLE AS written
     FOR EACH STATEMENT EXECUTE FUNCTION juece.signal_notices()`,
  `CREATE FUNCTION juece.signal_read() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('juece_notice', json_build_object('personId', NEW.person_id)::text);
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER notice_read AFTER UPDATE OF read_at ON juece.notice
     FOR EACH ROW WHEN (OLD.read_at IS DISTINCT FROM NEW.read_at) EXECUTE FUNCTION juece.signal_read()`,
];

const DOWN = [
  `DROP TRIGGER notice_written ON juece.notice`,
  `DROP TRIGGER notice_read ON juece.notice`,
  `DROP FUNCTION juece.signal_notices()`,
  `DROP FUNCTION juece.signal_read()`,
  `DROP TABLE juece.notice_delivery`,
  `DROP TABLE juece.notice_preference`,
  `DELETE FROM juece.notice WHERE source NOT LIKE 'outbox-%'`,
  `ALTER TABLE juece.notice ADD COLUMN outbox_id uuid`,
  `UPDATE juece.notice SET outbox_id = substr(source, 8)::uuid`,
  `ALTER TABLE juece.notice DROP CONSTRAINT notice_pkey, DROP COLUMN id, DROP COLUMN source,
     DROP COLUMN kind, DROP COLUMN statutory, DROP COLUMN planned_at`,
  `ALTER TABLE juece.notice ADD PRIMARY KEY (outbox_id, person_id)`,
  `CREATE INDEX notice_by_person ON juece.notice (person_id, created_at DESC)`,
];
