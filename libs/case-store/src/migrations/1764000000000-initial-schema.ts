import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. Safe while the previous release runs: yes, because there is none.
 */
export class InitialSchema1764000000000 implements MigrationInterface {
  readonly name = 'InitialSchema1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PEOPLE, ...RULES, ...CASES, ...WORK, ...CLOCK, ...ROLE]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA juece CASCADE');
  }
}

const PEOPLE = [
  `CREATE TABLE juece.organ (
     id text PRIMARY KEY,
     name text NOT NULL,
     level text NOT NULL,
     superior_id text REFERENCES juece.organ,
     number_prefix text NOT NULL,
     profile_id text NOT NULL
   )`,
  `CREATE TABLE juece.unit (
     id text PRIMARY KEY,
     organ_id text NOT NULL REFERENCES juece.organ,
     name text NOT NULL
   )`,
  `CREATE TABLE juece.person (
     id text PRIMARY KEY,
     name text NOT NULL,
     account text NOT NULL UNIQUE,
     password_hash text NOT NULL
   )`,
  `CREATE TABLE juece.mandate (
     person_id text NOT NULL REFERENCES juece.person,
     role text NOT NULL,
     organ_id text NOT NULL REFERENCES juece.organ,
     unit_id text NOT NULL REFERENCES juece.unit,
     starts_on date NOT NULL,
     ends_on date,
     PRIMARY KEY (person_id, role, organ_id, unit_id)
   )`,
  `CREATE INDEX mandate_by_role ON juece.mandate (organ_id, role)`,
  `CREATE TABLE juece.signing_key (
     id text PRIMARY KEY,
     private_jwk text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
];

const RULES = [
  `CREATE TABLE juece.profile (
     hash text PRIMARY KEY,
     id text NOT NULL,
     body text NOT NULL,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE INDEX profile_by_id ON juece.profile (id, recorded_at DESC)`,
  `CREATE TABLE juece.calendar (
     hash text PRIMARY KEY,
     body text NOT NULL,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
   )`,
  `CREATE TABLE juece.catalogue_item (
     id text PRIMARY KEY,
     organ_id text NOT NULL REFERENCES juece.organ,
     year integer NOT NULL,
     title text NOT NULL,
     sponsor text NOT NULL,
     source text NOT NULL
   )`,
];

const CASES = [
  `CREATE TABLE juece.decision_case (
     id uuid PRIMARY KEY,
     organ_id text NOT NULL REFERENCES juece.organ,
     number text NOT NULL UNIQUE,
     title text NOT NULL,
     procedure text NOT NULL,
     profile_hash text NOT NULL REFERENCES juece.profile,
     calendar_hash text NOT NULL REFERENCES juece.calendar,
     revision integer NOT NULL,
     head_hash text NOT NULL,
     snapshot text NOT NULL,
     states text[] NOT NULL,
     stages text[] NOT NULL,
     ending text,
     archive_state text NOT NULL,
     unit_ids text[] NOT NULL,
     matter_class text NOT NULL,
     catalogue_item text REFERENCES juece.catalogue_item,
     linked_case_id uuid REFERENCES juece.decision_case,
     link_kind text,
     open_defects integer NOT NULL,
     before_system boolean NOT NULL,
     simulated boolean NOT NULL,
     opened_at timestamptz NOT NULL,
     changed_at timestamptz NOT NULL
   )`,
  `CREATE INDEX decision_case_by_organ ON juece.decision_case (organ_id, id)`,
  `CREATE INDEX decision_case_by_stage ON juece.decision_case USING gin (stages)`,
  `CREATE INDEX decision_case_linked ON juece.decision_case (linked_case_id)`,
  `CREATE TABLE juece.case_counter (
     organ_id text NOT NULL REFERENCES juece.organ,
     year integer NOT NULL,
     last integer NOT NULL,
     PRIMARY KEY (organ_id, year)
   )`,
  `CREATE TABLE juece.case_event (
     case_id uuid NOT NULL REFERENCES juece.decision_case,
     revision integer NOT NULL,
     type text NOT NULL,
     actor_id text NOT NULL,
     occurred_at timestamptz NOT NULL,
     recorded_at timestamptz NOT NULL,
     before_system boolean NOT NULL,
     simulated boolean NOT NULL,
     body text NOT NULL,
     algorithm text NOT NULL,
     previous_hash text NOT NULL,
     hash text NOT NULL,
     PRIMARY KEY (case_id, revision)
   )`,
  `CREATE FUNCTION juece.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'The case log is append-only.' USING ERRCODE = 'restrict_violation';
   END $$`,
  `CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON juece.case_event
     FOR EACH STATEMENT EXECUTE FUNCTION juece.refuse_change()`,
  `CREATE TABLE juece.document_content (
     hash text PRIMARY KEY,
     size integer NOT NULL,
     bytes bytea NOT NULL
   )`,
];

const WORK = [
  `CREATE TABLE juece.task (
     case_id uuid NOT NULL REFERENCES juece.decision_case,
     state text NOT NULL,
     entry_revision integer NOT NULL,
     organ_id text NOT NULL,
     role text NOT NULL,
     unit_ids text[],
     title_zh text NOT NULL,
     title_en text NOT NULL,
     opened_at timestamptz NOT NULL,
     closed_at timestamptz,
     closed_by text,
     PRIMARY KEY (case_id, state, entry_revision)
   )`,
  `CREATE INDEX task_open ON juece.task (organ_id, role, opened_at) WHERE closed_at IS NULL`,
  `CREATE TABLE juece.deadline (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     case_id uuid NOT NULL REFERENCES juece.decision_case,
     kind text NOT NULL,
     revision integer NOT NULL,
     state text NOT NULL,
     role text NOT NULL,
     article text NOT NULL,
     start_on date NOT NULL,
     due_on date NOT NULL,
     due_at timestamptz NOT NULL,
     unit text NOT NULL,
     count integer,
     provisional boolean NOT NULL,
     trail text NOT NULL,
     closed_at timestamptz
   )`,
  `CREATE UNIQUE INDEX deadline_running ON juece.deadline (case_id, kind) WHERE state = 'running'`,
  `CREATE INDEX deadline_due ON juece.deadline (due_at, id) WHERE state = 'running'`,
  `CREATE TABLE juece.outbox (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     case_id uuid NOT NULL REFERENCES juece.decision_case,
     revision integer NOT NULL,
     ordinal integer NOT NULL,
     type text NOT NULL,
     body text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     attempts integer NOT NULL DEFAULT 0,
     queued_at timestamptz,
     done_at timestamptz,
     failed_at timestamptz,
     last_error text,
     UNIQUE (case_id, revision, ordinal)
   )`,
  `CREATE INDEX outbox_open ON juece.outbox (created_at) WHERE done_at IS NULL AND failed_at IS NULL`,
  `CREATE TABLE juece.idempotency (
     caller text NOT NULL,
     key text NOT NULL,
     body_hash text NOT NULL,
     case_id uuid NOT NULL,
     answer text NOT NULL,
     recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
     PRIMARY KEY (caller, key)
   )`,
  `CREATE TABLE juece.notice (
     outbox_id uuid NOT NULL,
     person_id text NOT NULL REFERENCES juece.person,
     case_id uuid NOT NULL REFERENCES juece.decision_case,
     words_zh text NOT NULL,
     words_en text NOT NULL,
     created_at timestamptz NOT NULL,
     read_at timestamptz,
     PRIMARY KEY (outbox_id, person_id)
   )`,
  `CREATE INDEX notice_by_person ON juece.notice (person_id, created_at DESC)`,
];

const CLOCK = [
  `CREATE TABLE juece.simulation_clock (
     single boolean PRIMARY KEY DEFAULT true CHECK (single),
     now_at timestamptz NOT NULL
   )`,
];

const ROLE = [
  `GRANT USAGE ON SCHEMA juece TO juece_app`,
  `GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA juece TO juece_app`,
  `GRANT UPDATE ON juece.decision_case, juece.case_counter, juece.task, juece.deadline, juece.outbox,
     juece.notice, juece.simulation_clock TO juece_app`,
  `REVOKE INSERT ON juece.organ, juece.unit, juece.person, juece.mandate, juece.profile, juece.calendar,
     juece.catalogue_item, juece.signing_key, juece.migration FROM juece_app`,
];
