import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';

import {
  dataSourceOptions,
  dumpSchema,
  migrate,
  ReadSource,
  schemaFinding,
} from '#libs/case-store';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/embedded';

const ROOT = resolve(import.meta.dirname, '../../../..');
const MIGRATIONS = [
  'InitialSchema1764000000000',
  'SeveralProcedures1764100000000',
  'CatalogueItems1764200000000',
  'RulesByAdministrators1764300000000',
  'DeadlineStates1764400000000',
  'DeadlineAlarms1764500000000',
  'CalendarAdoption1764550000000',
  'NoticesDelivered1764600000000',
  'Webhooks1764700000000',
  'CalendarFeeds1764710000000',
  'ElapsingNotifiedByAlarm1764800000000',
  'PersonalContents1764900000000',
  'OverdueAcknowledged1765000000000',
  'OrganWithoutLevel1765900000000',
  'ProfileAssignments1766000000000',
  'IssueNumbers1766100000000',
  'LiveDays1766200000000',
  'SeveralTasks1766300000000',
  'LeastPrivilege1766500000000',
  'ProcedureSeals1766800000000',
  'Retention1766900000000',
  'OutboxTrace1766900000000',
  'HeadFollowsRecord1767100000000',
];

let folder: string;
let server: EmbeddedPostgres;
let administrator: Client;
let names: string[];

// A server of its own: the application's role belongs to the server, and here there is none yet.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juece-schema-'));
  server = await startEmbeddedPostgres({ folder, durable: false });
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  administrator = new Client({ connectionString: server.url });
  await administrator.connect();
  names = [];
});

afterEach(async () => {
  for (const name of names) {
    await administrator.query(`DROP DATABASE ${name}`);
  }
  await administrator.query('DROP ROLE IF EXISTS juece_app');
  await administrator.end();
});

async function emptyDatabase(): Promise<string> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await administrator.query(`CREATE DATABASE ${name}`);
  names.push(name);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.toString();
}

async function findingAt(url: string): Promise<string | undefined> {
  const source = await new ReadSource(dataSourceOptions(url)).initialize();
  try {
    return await schemaFinding(source);
  } finally {
    await source.destroy();
  }
}

describe('migrate', () => {
  it('makes the committed schema.sql of an empty database', async () => {
    const url = await emptyDatabase();
    expect(await migrate(url)).toEqual(MIGRATIONS);
    const committed = await readFile(join(ROOT, 'libs/case-store/src/schema.sql'), 'utf8');
    expect(await dumpSchema(url)).toBe(committed);
  });

  it('changes nothing when it runs again', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const before = await dumpSchema(url);
    expect(await migrate(url)).toEqual([]);
    expect(await dumpSchema(url)).toBe(before);
  });

  it('succeeds for each of four that run at once, and one of them does the work', async () => {
    const url = await emptyDatabase();
    const run = await Promise.all([migrate(url), migrate(url), migrate(url), migrate(url)]);
    expect(run.flat()).toEqual(MIGRATIONS);
  });

  it('succeeds for databases side by side on a server that lacks the role', async () => {
    const urls = [await emptyDatabase(), await emptyDatabase(), await emptyDatabase()];
    const run = await Promise.all(urls.map((url) => migrate(url)));
    expect(run).toEqual([MIGRATIONS, MIGRATIONS, MIGRATIONS]);
  });
});

const BEHIND = 'The schema is behind the program: run "juece migrate".';

describe('schemaFinding', () => {
  it('says so of an empty database and no longer once it is migrated', async () => {
    const url = await emptyDatabase();
    expect(await findingAt(url)).toBe(BEHIND);
    await migrate(url);
    expect(await findingAt(url)).toBeUndefined();
  });

  it('says so when a migration is missing', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    await change(url, `DELETE FROM juece.migration WHERE name = 'LiveDays1766200000000'`);
    expect(await findingAt(url)).toBe(BEHIND);
  });

  it.each([
    [
      'one more',
      `INSERT INTO juece.migration (timestamp, name) VALUES (1799000000000, 'Later1799000000000')`,
    ],
    [
      'as many under another name',
      `UPDATE juece.migration SET name = 'Later1799000000000' WHERE name = 'LiveDays1766200000000'`,
    ],
  ])('refuses the schema of a newer program, and so does migrate: %s', async (_what, statement) => {
    const url = await emptyDatabase();
    await migrate(url);
    await change(url, statement);
    const before = await dumpSchema(url);
    const says = /^The schema is newer than this program, which does not know Later1799000000000:/;
    expect(await findingAt(url)).toMatch(says);
    await expect(migrate(url)).rejects.toThrow(says);
    expect(await dumpSchema(url)).toBe(before);
  });
});

async function change(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
