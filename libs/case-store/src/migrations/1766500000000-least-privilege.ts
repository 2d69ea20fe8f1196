import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The application's login keeps what its statements need, column by column: what identifies a row and
 * what was recorded of it is written once. It reads the password of nobody but by the account that
 * signs in, and sets the clock only where time is simulated, never backwards.
 * Safe while the previous release runs only if that logs in as the owner, as it did.
 */
export class LeastPrivilege1766500000000 implements MigrationInterface {
  readonly name = 'LeastPrivilege1766500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FUNCTIONS, ...RIGHTS.flatMap(narrowed), ...SCHEMA]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...RIGHTS.flatMap(widened), ...DROPPED]) {
      await runner.query(statement);
    }
  }
}

/** What the application may do with a table, by columns; `SELECT` of all of them unless said. */
interface Rights {
  readonly table: string;
  readonly insert?: string;
  readonly update?: string;
  readonly select?: string;
}

const RIGHTS: readonly Rights[] = [
  { table: 'calendar', insert: 'hash, body, recorded_by' },
  { table: 'calendar_adoption', insert: 'hash' },
  { table: 'calendar_feed', insert: 'person_id, unit_id, token_hash', update: 'revoked_at' },
  { table: 'case_counter', insert: 'organ_id, procedure, year, last', update: 'last' },
  {
    table: 'case_event',
    insert: `case_id, revision, type, actor_id, occurred_at, recorded_at, before_system, simulated, body,
             algorithm, previous_hash, hash`,
  },
  {
    table: 'catalogue_item',
    insert: `id, organ_id, year, title, sponsor, source, catalogue_id, revision, state, disclosed, planned_month,
             carried_from`,
    update: 'title, sponsor, revision, state, disclosed, planned_month, carried_from',
  },
  {
    table: 'deadline',
    insert: `case_id, kind, nature, title_zh, title_en, revision, state, role, article, start_on, due_on, due_at,
             unit, count, remind, escalate, reminders, provisional, trail`,
    update: `nature, title_zh, title_en, revision, state, role, article, start_on, due_on, due_at, unit, count,
             remind, escalate, reminders, provisional, trail, closed_at, elapsed_at, overdue_rounds, overdue_next_at`,
  },
  {
    table: 'decision_case',
    insert: `id, organ_id, number, title, procedure, profile_hash, calendar_hash, revision, head_hash, snapshot,
             states, stages, ending, archive_state, unit_ids, matter_class, catalogue_item, linked_case_id, link_kind,
             open_defects, issue_number, before_system, simulated, opened_at, changed_at`,
    update: `title, procedure, profile_hash, calendar_hash, revision, head_hash, snapshot, states, stages, ending,
             archive_state, unit_ids, open_defects, issue_number, changed_at`,
  },
  { table: 'document_content', insert: 'hash, size, bytes' },
  { table: 'idempotency', insert: 'caller, key, body_hash, case_id, answer' },
  { table: 'live_day' },
  { table: 'mandate' },
  { table: 'migration' },
  {
    table: 'notice',
    insert:
      'source, person_id, kind, statutory, case_id, words_zh, words_en, created_at, planned_at',
    update: 'planned_at, read_at',
  },
  {
    table: 'notice_delivery',
    insert: 'notice_id, channel, digest, next_at, state, outcome, closed_at',
    update: 'state, lead_id, attempts, next_at, queued_at, last_error, outcome, closed_at',
  },
  {
    table: 'notice_preference',
    insert: 'person_id, channels, digest_at, quiet_from, quiet_until',
    update: 'channels, digest_at, quiet_from, quiet_until, changed_at',
  },
  { table: 'organ' },
  {
    table: 'outbox',
    insert: 'case_id, revision, ordinal, type, body',
    update: 'attempts, queued_at, done_at, failed_at, last_error',
  },
  {
    table: 'overdue_acknowledgement',
    insert: 'deadline_id, revision, person_id, reason, acknowledged_at',
    update: 'reason',
  },
  { table: 'person', select: 'id, name' },
  {
    table: 'personal_content',
    insert: 'case_id, mark, salt, content',
    update: 'salt, content, erased_at, erased_by, erased_because',
  },
  { table: 'profile', insert: 'hash, id, body' },
  { table: 'profile_assignment', insert: 'organ_id, profile_id, reason, recorded_by' },
  { table: 'signing_key', select: 'id, private_jwk' },
  { table: 'simulation_clock' },
  {
    table: 'task',
    insert: `case_id, state, entry_revision, organ_id, role, unit_ids, title_zh, title_en, deadline_role,
             opened_at`,
    update: 'closed_at, closed_by',
  },
  { table: 'unit' },
  {
    table: 'webhook',
    insert: 'id, organ_id, url, title, events, secrets, created_by',
    update: 'url, title, events, secrets, active, disabled_because, changed_at',
  },
  {
    table: 'webhook_message',
    insert: 'webhook_id, case_id, revision, states, next_at, created_at',
    update: 'state, attempts, next_at, queued_at, last_status, last_error, finished_at',
  },
];

function narrowed({ table, insert, update, select }: Rights): readonly string[] {
  return [
    `REVOKE ALL ON juece.${table} FROM juece_app`,
    `GRANT SELECT ${select === undefined ? '' : `(${select})`} ON juece.${table} TO juece_app`,
    ...(insert === undefined ? [] : [`GRANT INSERT (${insert}) ON juece.${table} TO juece_app`]),
    ...(update === undefined ? [] : [`GRANT UPDATE (${update}) ON juece.${table} TO juece_app`]),
    // Removing an endpoint removes its messages with it.
    ...(table === 'webhook' ? ['GRANT DELETE ON juece.webhook TO juece_app'] : []),
  ];
}

function widened({ table, insert, update }: Rights): readonly string[] {
  return [
    `GRANT SELECT ON juece.${table} TO juece_app`,
    ...(insert === undefined ? [] : [`GRANT INSERT ON juece.${table} TO juece_app`]),
    ...(update === undefined ? [] : [`GRANT UPDATE ON juece.${table} TO juece_app`]),
  ];
}

/** They run as the owner: the application may do by them what it may not do to the table. */
const FUNCTIONS = [
  `CREATE FUNCTION juece.credentials(of_account text) RETURNS TABLE (id text, password_hash text)
     LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog
     AS 'SELECT p.id, p.password_hash FROM juece.person p WHERE p.account = of_account'`,
  `CREATE FUNCTION juece.set_clock(to_instant timestamptz) RETURNS boolean
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $function$
   BEGIN
     IF NOT EXISTS (SELECT FROM juece.simulation_clock)
        OR EXISTS (SELECT FROM juece.decision_case c WHERE NOT c.simulated) THEN
       RAISE EXCEPTION 'Only simulated time can be set, and this database holds real time.'
         USING ERRCODE = 'insufficient_privilege';
     END IF;
     UPDATE juece.simulation_clock SET now_at = to_instant WHERE now_at <= to_instant;
     RETURN FOUND;
   END $function$`,
];

const SCHEMA = [
  `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA juece FROM PUBLIC`,
  `ALTER DEFAULT PRIVILEGES IN SCHEMA juece REVOKE ALL ON FUNCTIONS FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION juece.credentials(text), juece.set_clock(timestamptz) TO juece_app`,
];

const DROPPED = [
  `GRANT INSERT, UPDATE ON juece.simulation_clock TO juece_app`,
  `DROP FUNCTION juece.credentials(text)`,
  `DROP FUNCTION juece.set_clock(timestamptz)`,
];
