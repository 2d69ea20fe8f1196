import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { Client } from 'pg';

import {
  enterLiveDay,
  migrate,
  openCommandPool,
  openOwnerPool,
  seedCatalogue,
} from '#libs/case-store';
import { type Engine, engineOn, recordPeriods, putCalendarInForce } from '#libs/case-engine';
import { seedOrgans, seedPeople, TokenIssuer, type OrganSeed } from '#libs/identity';
import { authorityDay } from '#libs/legal-time';
import { registry } from '#workflows/procedures';
import { profilePeriods, profiles } from '#workflows/profiles';

const TEMPLATE = 'juece_template';

/** A database of one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Fails while a connection is open: a test that leaves one behind is not clean. */
  drop(): Promise<void>;
}

/** Clones the template: about 0.1 s. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const cluster = process.env['JUECE_TEST_DATABASE'];
  if (cluster === undefined) {
    throw new TypeError('The test cluster is started by test/support/global-setup.');
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(cluster, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  return { url: at(cluster, name), drop: () => administer(cluster, `DROP DATABASE ${name}`) };
}

/** Makes the template: migrated, with the demonstration city. No connection to it stays open. */
export async function makeTemplate(cluster: string): Promise<void> {
  await administer(cluster, `CREATE DATABASE ${TEMPLATE}`);
  const url = at(cluster, TEMPLATE);
  await migrate(url);
  const owner = openOwnerPool(url);
  const organisation = await seed<{ organs: OrganSeed[]; units: never[] }>(
    'demo/organisation.json',
  );
  const people = await seed<{ people: never[]; password: string }>('demo/people.json');
  const catalogue = await seed<{ items: never[] }>('demo/catalogue.json');
  for (const profile of profiles) {
    await recordPeriods(owner, profilePeriods(profile));
  }
  await putCalendarInForce(owner, await seed('reference/calendar.json'));
  // What the tests import lies before today; the demonstration city went live at the turn of the year.
  const organs = organisation.organs.map(({ live: _live, ...organ }) => organ);
  await seedOrgans(owner, organs, organisation.units);
  const liveOn = authorityDay(new Date().toISOString());
  for (const { id: organId } of organs) {
    await enterLiveDay(owner, { organId, liveOn, source: '启用通知（测试）', recordedBy: 'juece' });
  }
  await seedPeople(owner, people.people, people.password);
  await seedCatalogue(owner, catalogue.items);
  await TokenIssuer.open(owner);
  await owner.end();
}

/** The engine over a test database; close its pool. */
export function engineOver(url: string, connections = 8, served = registry): Engine {
  const pool = openCommandPool({ url, connections, onError: () => undefined });
  return engineOn(pool, served);
}

async function administer(cluster: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: cluster });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function at(cluster: string, database: string): string {
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return url.toString();
}

async function seed<T>(name: string): Promise<T> {
  const path = new URL(`../../../seeds/${name}`, import.meta.url);
  return JSON.parse(await readFile(path, 'utf8')) as T;
}
