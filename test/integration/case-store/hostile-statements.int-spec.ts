import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type Pool, type PoolClient } from 'pg';

import {
  admitApplication,
  APPLICATION_ROLE,
  LoginError,
  loginFindings,
  openCommandPool,
  openOwnerPool,
  setClock,
} from '#libs/case-store';
import type { Engine } from '#libs/case-engine';
import { storeContent } from '#libs/documents';
import { authenticate, sealIdentities, TokenIssuer } from '#libs/identity';
import { newKey, SecretBox } from '#libs/secrets';
import { createWebhook, sealWebhooks } from '#libs/webhooks';
import { TestCase } from '#test/cases';
import { cloneDatabase, engineOver, testSecrets, type TestDatabase } from '#test/database';

/** It may not; there is no such role for it; the server does not have it; the log takes no change. */
const REFUSED = /^(?:42501|28000|0LP01|42883|58P01|22023|55000|23001|3F000)$/;

let database: TestDatabase;
let engine: Engine;
let owner: Pool;
let ownerName: string;
let ownerPid: number;
let ownerClient: PoolClient;
let client: Client;

beforeAll(async () => {
  database = await cloneDatabase();
  engine = engineOver(database.url);
  owner = openOwnerPool(database.ownerUrl);
  ownerName = new URL(database.ownerUrl).username;
  ownerClient = await owner.connect();
  const { rows } = await ownerClient.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  ownerPid = rows[0]!.pid;
  const matter = await TestCase.propose(engine);
  await storeContent(engine, Buffer.from('内容'));
  await createWebhook(
    { pool: engine.pool, secrets: testSecrets },
    {
      ...{ organId: 'baoding', url: 'https://a.example', title: 'a', events: ['*'] },
      createdBy: 'baoding.webhooks',
    },
  );
  await owner.query(
    `INSERT INTO juece.personal_content (case_id, mark, salt, content) VALUES ($1, 'm', 's', 'c')`,
    [matter.id],
  );
  client = new Client({ connectionString: database.url });
  await client.connect();
}, 60_000);

afterAll(async () => {
  ownerClient.release();
  await client.end();
  await engine.pool.end();
  await owner.end();
  await database.drop();
});

/** What the statement was refused with; fails where it was carried out. */
async function refusalOf(text: string): Promise<string> {
  try {
    await client.query(text.replaceAll('{owner}', ownerName).replaceAll('{pid}', String(ownerPid)));
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
  throw new Error(`This was carried out: ${text}`);
}

const BECOMING = [
  'SET ROLE {owner}',
  'SET ROLE postgres',
  'SET ROLE pg_read_all_data',
  'SET ROLE pg_write_all_data',
  'SET ROLE pg_execute_server_program',
  'SET SESSION AUTHORIZATION {owner}',
  'GRANT {owner} TO juece_app',
  'GRANT pg_read_all_data TO juece_app',
  'CREATE ROLE mine LOGIN',
  'ALTER ROLE juece_app SUPERUSER',
  'ALTER ROLE juece_app CREATEROLE',
  'ALTER ROLE juece_app BYPASSRLS',
  'ALTER ROLE juece_app REPLICATION',
  `ALTER ROLE {owner} PASSWORD 'mine'`,
  'ALTER ROLE {owner} RENAME TO mine',
  'DROP ROLE {owner}',
  'REASSIGN OWNED BY {owner} TO juece_app',
  'ALTER TABLE juece.case_event OWNER TO juece_app',
  'ALTER DEFAULT PRIVILEGES FOR ROLE {owner} GRANT ALL ON TABLES TO juece_app',
];

const MAKING = [
  'CREATE DATABASE mine',
  'CREATE SCHEMA mine',
  'CREATE TABLE juece.mine ()',
  'CREATE TABLE public.mine ()',
  'CREATE TABLE queue.mine ()',
  'CREATE TEMP TABLE mine ()',
  'CREATE VIEW juece.mine AS SELECT 1',
  'CREATE SEQUENCE juece.mine',
  'CREATE TYPE juece.mine AS ENUM ()',
  `CREATE FUNCTION juece.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'`,
  `CREATE OR REPLACE FUNCTION juece.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
  `CREATE OR REPLACE FUNCTION juece.set_clock(to_instant timestamptz) RETURNS boolean LANGUAGE sql AS 'SELECT true'`,
  `CREATE FUNCTION mine() RETURNS integer LANGUAGE plpython3u AS 'return 1'`,
  'CREATE TRIGGER mine AFTER INSERT ON juece.case_event EXECUTE FUNCTION juece.refuse_change()',
  'CREATE RULE mine AS ON INSERT TO juece.case_event DO INSTEAD NOTHING',
  'CREATE POLICY mine ON juece.case_event USING (true)',
  'CREATE INDEX mine ON juece.case_event (hash)',
  'CREATE EXTENSION dblink',
  'CREATE EXTENSION file_fdw',
  'CREATE EVENT TRIGGER mine ON ddl_command_start EXECUTE FUNCTION juece.refuse_change()',
  'CREATE PUBLICATION mine FOR ALL TABLES',
  `CREATE SUBSCRIPTION mine CONNECTION 'host=127.0.0.1' PUBLICATION mine`,
  'CREATE CAST (text AS juece.webhook) WITH INOUT',
  `CREATE TABLESPACE mine LOCATION '/tmp'`,
];

const CHANGING = [
  'ALTER DATABASE CURRENT SET search_path = mine',
  'ALTER SYSTEM SET fsync = off',
  'ALTER TABLE juece.case_event DISABLE TRIGGER ALL',
  'ALTER TABLE juece.case_event DISABLE TRIGGER case_event_append_only',
  'ALTER TABLE juece.case_event ADD COLUMN mine text',
  'ALTER TABLE juece.case_event DISABLE ROW LEVEL SECURITY',
  'ALTER TABLE juece.case_event DROP CONSTRAINT case_event_pkey',
  'ALTER SCHEMA juece RENAME TO mine',
  'ALTER FUNCTION juece.set_clock(timestamptz) SECURITY INVOKER',
  'DROP TRIGGER case_event_append_only ON juece.case_event',
  'DROP TABLE juece.case_event CASCADE',
  'DROP SCHEMA juece CASCADE',
  'DROP SCHEMA queue CASCADE',
  'DROP FUNCTION juece.refuse_change() CASCADE',
  `COMMENT ON TABLE juece.case_event IS 'mine'`,
  'SET session_replication_role = replica',
  'SET log_statement = none',
  'SET lo_compat_privileges = on',
  'TRUNCATE juece.case_event',
  'TRUNCATE juece.idempotency',
  'TRUNCATE juece.notice CASCADE',
  'DO $$ BEGIN LOCK TABLE juece.mandate IN ACCESS EXCLUSIVE MODE; END $$',
  'DO $$ BEGIN LOCK TABLE juece.organ IN SHARE ROW EXCLUSIVE MODE; END $$',
  'REINDEX TABLE juece.case_event',
  'CLUSTER juece.case_event USING case_event_pkey',
];

const REWRITING = [
  `UPDATE juece.case_event SET body = '{}'`,
  `UPDATE juece.case_event SET hash = ''`,
  'DELETE FROM juece.case_event',
  `UPDATE juece.document_content SET bytes = ''`,
  'DELETE FROM juece.document_content',
  `UPDATE juece.decision_case SET organ_id = 'baoding-ecology'`,
  `UPDATE juece.decision_case SET number = 'x'`,
  'UPDATE juece.decision_case SET opened_at = now()',
  'UPDATE juece.decision_case SET before_system = true',
  'UPDATE juece.decision_case SET simulated = true',
  'UPDATE juece.decision_case SET matter_class = NULL',
  'UPDATE juece.decision_case SET catalogue_item = NULL',
  'UPDATE juece.decision_case SET id = uuidv7()',
  'DELETE FROM juece.decision_case',
  'UPDATE juece.deadline SET case_id = uuidv7()',
  `UPDATE juece.deadline SET kind = 'x'`,
  'DELETE FROM juece.deadline',
  `UPDATE juece.task SET role = 'x'`,
  `UPDATE juece.task SET organ_id = 'x'`,
  'UPDATE juece.task SET unit_ids = NULL',
  'UPDATE juece.task SET opened_at = now()',
  `UPDATE juece.outbox SET body = '{}'`,
  `UPDATE juece.outbox SET type = 'x'`,
  'DELETE FROM juece.outbox',
  `UPDATE juece.notice SET words_zh = 'x'`,
  `UPDATE juece.notice SET person_id = 'x'`,
  'DELETE FROM juece.notice',
  'UPDATE juece.notice_delivery SET notice_id = uuidv7()',
  `UPDATE juece.idempotency SET answer = '{}'`,
  'DELETE FROM juece.idempotency',
  `UPDATE juece.personal_content SET mark = 'x'`,
  'DELETE FROM juece.personal_content',
  `UPDATE juece.case_counter SET organ_id = 'x'`,
  'UPDATE juece.case_counter SET year = 1',
  'DELETE FROM juece.case_counter',
  `UPDATE juece.catalogue_item SET organ_id = 'x'`,
  'UPDATE juece.catalogue_item SET year = 1',
  'UPDATE juece.catalogue_item SET catalogue_id = NULL',
  `UPDATE juece.calendar SET body = '{}'`,
  `UPDATE juece.profile SET body = '{}'`,
  `INSERT INTO juece.profile (hash, id, body, recorded_at) VALUES ('a', 'a', '{}', '1970-01-01')`,
  `INSERT INTO juece.calendar (hash, body, recorded_at) VALUES ('a', '{}', '2100-01-01')`,
  `UPDATE juece.profile_assignment SET organ_id = 'x'`,
  `INSERT INTO juece.mandate SELECT 'baoding.office', 'head', 'baoding', 'baoding.office', '2020-01-01', NULL`,
  `UPDATE juece.mandate SET role = 'head'`,
  'DELETE FROM juece.mandate',
  `INSERT INTO juece.person VALUES ('mine', 'mine', 'mine', '')`,
  `UPDATE juece.person SET name = 'x'`,
  `UPDATE juece.organ SET superior_id = NULL`,
  `INSERT INTO juece.live_day (organ_id, live_on, source, recorded_by) VALUES ('baoding', '2020-01-01', 'x', 'x')`,
  `INSERT INTO juece.migration ("timestamp", name) VALUES (1, 'mine')`,
  'DELETE FROM juece.migration',
  'DELETE FROM queue.migration',
  `INSERT INTO juece.signing_key VALUES ('mine', '{}')`,
  `UPDATE juece.signing_key SET private_jwk = '{}'`,
  'DELETE FROM juece.signing_key',
  `UPDATE juece.webhook SET organ_id = 'x'`,
  'UPDATE juece.webhook SET id = uuidv7()',
  `UPDATE juece.webhook SET created_by = 'x'`,
  'UPDATE juece.webhook_message SET webhook_id = uuidv7()',
  'DELETE FROM juece.webhook_message',
  'UPDATE juece.calendar_feed SET token_hash = NULL',
  'DELETE FROM juece.calendar_feed',
  `INSERT INTO juece.simulation_clock (now_at) VALUES ('2030-01-01')`,
  `UPDATE juece.simulation_clock SET now_at = '2030-01-01'`,
  'DELETE FROM juece.simulation_clock',
  `SELECT juece.set_clock('2030-01-01')`,
  `UPDATE pg_catalog.pg_authid SET rolsuper = true`,
  `UPDATE pg_catalog.pg_class SET relowner = 'juece_app'::regrole`,
  `UPDATE pg_catalog.pg_database SET datdba = 'juece_app'::regrole`,
  `UPDATE pg_catalog.pg_trigger SET tgenabled = 'D'`,
  `MERGE INTO juece.case_event e USING juece.decision_case c ON c.id = e.case_id WHEN MATCHED THEN DELETE`,
];

const LEAVING = [
  'SELECT password_hash FROM juece.person',
  'SELECT account FROM juece.person',
  'SELECT * FROM juece.person',
  'SELECT p FROM juece.person p',
  'COPY juece.person TO STDOUT',
  `COPY juece.case_event TO '/tmp/mine'`,
  `COPY juece.case_event (body) FROM '/etc/passwd'`,
  `COPY (SELECT 1) TO PROGRAM 'id'`,
  `SELECT pg_read_file('PG_VERSION')`,
  `SELECT pg_read_binary_file('/etc/passwd')`,
  `SELECT pg_ls_dir('.')`,
  `SELECT pg_stat_file('PG_VERSION')`,
  `SELECT lo_import('/etc/passwd')`,
  `SELECT lo_export(1, '/tmp/mine')`,
  `SELECT lo_from_bytea(0, 'x')`,
  'SELECT lo_create(0)',
  `SELECT dblink('host=127.0.0.1', 'SELECT 1')`,
  'SELECT * FROM pg_authid',
  'SELECT * FROM pg_shadow',
  'SELECT * FROM pg_statistic',
  'SELECT pg_terminate_backend({pid})',
  'SELECT pg_cancel_backend({pid})',
  'SELECT pg_reload_conf()',
  'SELECT pg_rotate_logfile()',
  'SELECT pg_switch_wal()',
  `SELECT pg_create_restore_point('mine')`,
  `SELECT pg_create_physical_replication_slot('mine')`,
  `SELECT pg_backup_start('mine')`,
  'CHECKPOINT',
  `LOAD '/tmp/mine.so'`,
];

describe("the application's login", () => {
  it('meets more than sixty hostile statements here', () => {
    const all = [BECOMING, MAKING, CHANGING, REWRITING, LEAVING].flat();
    expect(new Set(all).size).toBeGreaterThan(120);
  });

  it.each(BECOMING)('becomes nobody else: %s', async (text) => {
    expect(await refusalOf(text)).toMatch(REFUSED);
  });

  it.each(MAKING)('makes nothing: %s', async (text) => {
    expect(await refusalOf(text)).toMatch(REFUSED);
  });

  it.each(CHANGING)('changes nothing of how it stands: %s', async (text) => {
    expect(await refusalOf(text.replace('CURRENT', databaseName()))).toMatch(REFUSED);
  });

  it.each(REWRITING)('rewrites nothing: %s', async (text) => {
    expect(await refusalOf(text)).toMatch(REFUSED);
  });

  it.each(LEAVING)('reads no secret and leaves by no back door: %s', async (text) => {
    expect(await refusalOf(text)).toMatch(REFUSED);
  });

  it('is still itself after SET ROLE NONE, RESET ROLE and RESET SESSION AUTHORIZATION', async () => {
    for (const text of ['SET ROLE NONE', 'RESET ROLE', 'RESET SESSION AUTHORIZATION']) {
      await client.query(text);
      const { rows } = await client.query<{ name: string }>('SELECT current_user AS name');
      expect(rows).toEqual([{ name: APPLICATION_ROLE }]);
      await expect(client.query('DELETE FROM juece.case_event')).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('signals to whoever listens, as every login may: a signal is only asked about', async () => {
    await expect(client.query(`NOTIFY juece_notice, '{"personId":"x"}'`)).resolves.toBeDefined();
  });

  it('gets nothing from granting itself rights but a warning', async () => {
    const rights = async (): Promise<readonly unknown[]> =>
      (
        await owner.query<Readonly<Record<string, string>>>(
          `SELECT relname, relacl FROM pg_class WHERE relnamespace = 'juece'::regnamespace ORDER BY 1`,
        )
      ).rows;
    const before = await rights();
    await client.query('GRANT ALL ON ALL TABLES IN SCHEMA juece TO juece_app').catch(() => 0);
    expect(await rights()).toEqual(before);
  });
});

describe('secrets in the database', () => {
  it('stand there sealed: the key of the tokens, passwords and the secrets of webhooks', async () => {
    const { rows } = await owner.query<{ text: string }>(
      `SELECT private_jwk AS text FROM juece.signing_key UNION ALL
       SELECT password_hash FROM juece.person UNION ALL
       SELECT one ->> 'secret' FROM juece.webhook, jsonb_array_elements(secrets) one`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ text }) => !SecretBox.isSealed(text))).toEqual([]);
  });

  it('open for nobody who has another key, and the message names the setting', async () => {
    await expect(TokenIssuer.load(engine.pool, new SecretBox(newKey()))).rejects.toThrow(
      /JUECE_SECRET_KEY/,
    );
  });

  it('are sealed by migrating where they stand as they are, and work as before', async () => {
    const { pool } = engine;
    const own = await cloneDatabase();
    const its = openOwnerPool(own.ownerUrl);
    const secrets = testSecrets;
    const { rows } = await its.query<{ id: string; text: string }>(
      `SELECT id, password_hash AS text FROM juece.person WHERE account = 'office'`,
    );
    const [office] = rows;
    const hash = secrets.open(`person/${office!.id}`, office!.text);
    await its.query('UPDATE juece.person SET password_hash = $1', [hash]);
    await its.query(
      `INSERT INTO juece.webhook (organ_id, url, title, events, secrets, created_by)
       VALUES ('baoding', 'https://a.example', 'a', '{*}', '[{"secret":"whsec_a","until":null}]', 'baoding.webhooks')`,
    );
    expect(await sealIdentities(its, secrets)).toBeGreaterThan(1);
    expect(await sealWebhooks(its, secrets)).toBe(1);
    expect([await sealIdentities(its, secrets), await sealWebhooks(its, secrets)]).toEqual([0, 0]);
    const { rows: left } = await its.query(
      `SELECT FROM juece.person WHERE password_hash LIKE 'scrypt%' UNION ALL
       SELECT FROM juece.webhook WHERE secrets::text LIKE '%whsec%'`,
    );
    expect(left).toEqual([]);
    expect(await authenticate({ pool, secrets }, 'office', 'juece-demo')).toBe('baoding.office');
    expect(await authenticate({ pool, secrets }, 'office', 'x')).toBeUndefined();
    await its.end();
    await own.drop();
  });
});

describe('a process with a login that is more than the application', () => {
  const findingsFor = async (url: string): Promise<readonly string[]> => {
    const pool = openCommandPool({ url, connections: 1, onError: () => undefined });
    try {
      return await loginFindings(pool);
    } finally {
      await pool.end();
    }
  };

  it('is refused with the owner, and told where he belongs', async () => {
    const [said, ...others] = await findingsFor(database.ownerUrl);
    expect(said).toContain('JUECE_OWNER_DATABASE_URL');
    expect(others).toEqual([]);
  });

  it('is refused where its login can become another, and let in when it no longer can', async () => {
    expect(await findingsFor(database.url)).toEqual([]);
    await owner.query('CREATE ROLE test_mighty');
    const url = new URL(database.url);
    try {
      await owner.query(`CREATE ROLE test_member LOGIN PASSWORD 'x' IN ROLE test_mighty`);
      await owner.query(`GRANT CONNECT ON DATABASE ${databaseName()} TO test_member`);
      [url.username, url.password] = ['test_member', 'x'];
      expect(await findingsFor(url.toString())).toEqual([
        expect.stringContaining('REVOKE test_mighty FROM test_member'),
      ]);
      await owner.query('REVOKE test_mighty FROM test_member');
      expect(await findingsFor(url.toString())).toEqual([]);
    } finally {
      await owner.query(`REVOKE ALL ON DATABASE ${databaseName()} FROM test_member`);
      await owner.query('DROP ROLE test_member, test_mighty');
    }
  });

  it.each(['postgres://somebody:x@127.0.0.1/x', 'postgres://juece_app@127.0.0.1/x'])(
    'is not made of %s',
    async (url) => {
      await expect(admitApplication(database.ownerUrl, url)).rejects.toThrow(LoginError);
    },
  );

  it('gets no real time set: the clock belongs to simulated time', async () => {
    await expect(setClock(engine.pool, '2030-01-01T00:00:00.000Z')).rejects.toMatchObject({
      code: '42501',
    });
  });
});

function databaseName(): string {
  return new URL(database.ownerUrl).pathname.slice(1);
}
