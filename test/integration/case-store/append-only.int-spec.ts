import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { APPLICATION_ROLE, openOwnerPool } from '#libs/case-store';
import type { Engine } from '#libs/case-engine';
import { storeContent } from '#libs/documents';
import { contentsOf, TestCase } from '#test/cases';
import { cloneDatabase, engineOver, type TestDatabase } from '#test/database';

/** Tables in which nothing that stands is ever changed by the application. */
const NEVER_CHANGED = [
  'calendar',
  'calendar_adoption',
  'case_event',
  'document_content',
  'idempotency',
  'live_day',
  'mandate',
  'migration',
  'organ',
  'person',
  'procedure_seal',
  'profile',
  'profile_assignment',
  'retention',
  'signing_key',
  'unit',
];
/** Tables of work in progress, from which nothing is ever removed. */
const NEVER_REMOVED = [
  'calendar_feed',
  'case_counter',
  'catalogue_item',
  'deadline',
  'decision_case',
  'notice',
  'notice_delivery',
  'notice_preference',
  'outbox',
  'overdue_acknowledgement',
  'personal_content',
  'simulation_clock',
  'task',
  'webhook_message',
];
/** Tables of settings, which those who keep them change and remove. */
const SETTINGS = ['webhook'];
/** Tables that only the owner fills. */
const OWNERS_OWN = [
  'live_day',
  'mandate',
  'migration',
  'organ',
  'person',
  'procedure_seal',
  'retention',
  'signing_key',
  'unit',
];

const FORBIDDEN = { code: '42501' };
const APPEND_ONLY = { code: '23001', message: 'The case log is append-only.' };

let database: TestDatabase;
let engine: Engine;
let application: Pool;
let owner: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  engine = engineOver(database.url);
  application = engine.pool;
  owner = openOwnerPool(database.ownerUrl);
  await TestCase.propose(engine);
  await storeContent(engine, Buffer.from('内容'));
}, 60_000);

afterAll(async () => {
  await application.end();
  await owner.end();
  await database.drop();
});

describe('the role juece_app', () => {
  it('is what every connection of the command path works under', async () => {
    const { rows } = await application.query('SELECT current_user AS name');
    expect(rows).toEqual([{ name: APPLICATION_ROLE }]);
  });

  it('logs in, and may neither be nor become anybody else', async () => {
    const { rows } = await owner.query(
      `SELECT rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication
       FROM pg_roles WHERE rolname = $1`,
      [APPLICATION_ROLE],
    );
    expect(Object.values(rows[0] as object)).toEqual([true, false, false, false, false, false]);
    const { rowCount } = await owner.query(
      'SELECT FROM pg_auth_members WHERE member = $1::regrole',
      [APPLICATION_ROLE],
    );
    expect(rowCount).toBe(0);
  });

  it('is listed here for every table there is', async () => {
    expect(Object.keys(await contentsOf(owner))).toEqual(
      [...NEVER_CHANGED, ...NEVER_REMOVED, ...SETTINGS].sort(),
    );
  });

  it.each(NEVER_CHANGED)('cannot UPDATE %s', async (table) => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
      [`juece.${table}`],
    );
    for (const { name } of rows) {
      await expect(
        application.query(`UPDATE juece.${table} SET "${name}" = "${name}"`),
      ).rejects.toMatchObject(FORBIDDEN);
    }
  });

  it.each(['case_id', 'mark'])('cannot put a personal text under another %s', async (column) => {
    await expect(
      application.query(`UPDATE juece.personal_content SET ${column} = ${column}`),
    ).rejects.toMatchObject(FORBIDDEN);
  });

  it.each([...NEVER_CHANGED, ...NEVER_REMOVED])('cannot DELETE from %s', async (table) => {
    await expect(application.query(`DELETE FROM juece.${table}`)).rejects.toMatchObject(FORBIDDEN);
  });

  it.each([...NEVER_CHANGED, ...NEVER_REMOVED])('cannot TRUNCATE %s', async (table) => {
    await expect(application.query(`TRUNCATE juece.${table} CASCADE`)).rejects.toMatchObject(
      FORBIDDEN,
    );
  });

  it.each(OWNERS_OWN)('cannot INSERT into %s', async (table) => {
    await expect(
      application.query(`INSERT INTO juece.${table} DEFAULT VALUES`),
    ).rejects.toMatchObject(FORBIDDEN);
  });

  it.each([
    ['makes no table in its schema', 'CREATE TABLE juece.mine ()'],
    ['makes no table elsewhere', 'CREATE TABLE public.mine ()'],
    ['makes no schema', 'CREATE SCHEMA mine'],
    ['takes no trigger off', 'ALTER TABLE juece.case_event DISABLE TRIGGER case_event_append_only'],
    ['drops no trigger', 'DROP TRIGGER case_event_append_only ON juece.case_event'],
    ['drops no table', 'DROP TABLE juece.case_event CASCADE'],
    ['alters no table', 'ALTER TABLE juece.case_event ADD COLUMN mine text'],
    [
      'replaces no function',
      `CREATE OR REPLACE FUNCTION juece.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    ],
    ['switches no triggers off for itself', `SET session_replication_role = replica`],
    ['reads no files of the server', `SELECT pg_read_file('PG_VERSION')`],
  ])('%s', async (_what, statement) => {
    await expect(application.query(statement)).rejects.toMatchObject(FORBIDDEN);
  });

  it('gives itself no rights: PostgreSQL warns and grants nothing', async () => {
    const before = await rightsOn('case_event');
    await application.query('GRANT ALL ON juece.case_event TO juece_app');
    expect(await rightsOn('case_event')).toEqual(before);
    expect(before).toEqual(['SELECT']);
  });
});

async function rightsOn(table: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ right: string }>(
    `SELECT privilege_type AS right FROM information_schema.role_table_grants
     WHERE table_schema = 'juece' AND table_name = $1 AND grantee = $2 ORDER BY 1`,
    [table, APPLICATION_ROLE],
  );
  return rows.map((row) => row.right);
}

describe('the case log', () => {
  it.each([
    ['UPDATE', `UPDATE juece.case_event SET body = ''`],
    ['UPDATE of no row', `UPDATE juece.case_event SET body = '' WHERE false`],
    ['DELETE', 'DELETE FROM juece.case_event'],
    ['TRUNCATE', 'TRUNCATE juece.case_event'],
    ['TRUNCATE by way of the cases', 'TRUNCATE juece.decision_case CASCADE'],
    [
      'MERGE',
      `MERGE INTO juece.case_event e USING juece.decision_case c ON c.id = e.case_id WHEN MATCHED THEN DELETE`,
    ],
  ])('takes no %s, not even from its owner', async (_what, statement) => {
    const before = await contentsOf(owner);
    await expect(owner.query(statement)).rejects.toMatchObject(APPEND_ONLY);
    expect(await contentsOf(owner)).toEqual(before);
  });

  it('keeps the case of an event from being removed by its owner', async () => {
    await expect(owner.query('DELETE FROM juece.decision_case')).rejects.toMatchObject({
      code: '23503',
    });
  });
});
