import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { Client } from 'pg';

import {
  admitApplication,
  APPLICATION_ROLE,
  closeToOthers,
  enterLiveDay,
  migrate,
  openCommandPool,
  openOwnerPool,
  seedCatalogue,
  startClock,
} from '#libs/case-store';
import {
  bindSeals,
  type Engine,
  engineOn,
  recordPeriods,
  putCalendarInForce,
} from '#libs/case-engine';
import { seedOrgans, seedPeople, TokenIssuer, type OrganSeed } from '#libs/identity';
import { authorityDay } from '#libs/legal-time';
import { newKey, SecretBox } from '#libs/secrets';
import { migrateQueue } from '#libs/work-queue';
import { enactments, registry } from '#workflows/procedures';
import { profilePeriods, profiles } from '#workflows/profiles';

const TEMPLATE = 'juece_template';

/** The key of every test database, and what it seals with. */
const SECRET_KEY = (process.env['JUECE_TEST_SECRET_KEY'] ??= newKey());
export const testSecrets = new SecretBox(SECRET_KEY);

type OwnerPool = ReturnType<typeof openOwnerPool>;

/** A database of one test file. */
export interface TestDatabase {
  /** With the login of API and worker, under which everything runs that ships. */
  readonly url: string;
  /** With the owner's login: for what a test enters or tampers with. */
  readonly ownerUrl: string;
  /** Fails while a connection is open: a test that leaves one behind is not clean. */
  drop(): Promise<void>;
}

/** Clones the template: about 0.1 s. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { JUECE_TEST_DATABASE: cluster, JUECE_TEST_APPLICATION: application } = process.env;
  if (cluster === undefined || application === undefined) {
    throw new TypeError('The test cluster is started by test/support/global-setup.');
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(cluster, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const ownerUrl = at(cluster, name);
  // Who may do what with a database is not copied with it.
  await closeToOthers(ownerUrl);
  return {
    url: at(application, name),
    ownerUrl,
    drop: () => administer(cluster, `DROP DATABASE ${name}`),
  };
}

/** The addresses of a server: one for its owner, one for the application. */
interface TestServer {
  readonly url: string;
  readonly applicationUrl: string;
}

/** Brings an empty database to where `juece migrate` does, without reference data. */
export async function prepareDatabase({ url, applicationUrl }: TestServer): Promise<void> {
  await migrate(url);
  await migrateQueue(url, APPLICATION_ROLE);
  await admitApplication(url, applicationUrl);
}

/** Makes the template: migrated, with the demonstration city. No connection to it stays open. */
export async function makeTemplate(cluster: TestServer): Promise<TestDatabase> {
  await administer(cluster.url, `CREATE DATABASE ${TEMPLATE}`);
  const url = at(cluster.url, TEMPLATE);
  const applicationUrl = at(cluster.applicationUrl, TEMPLATE);
  await prepareDatabase({ url, applicationUrl });
  const owner = openOwnerPool(url);
  await seedCity(owner, testSecrets);
  await TokenIssuer.open(owner, testSecrets);
  await bindSeals(owner, { registry, enactments, program: 'test' });
  await owner.end();
  return {
    url: applicationUrl,
    ownerUrl: url,
    drop: () => administer(cluster.url, `DROP DATABASE ${TEMPLATE}`),
  };
}

/** Enters the demonstration city with the rules that it works by, and its people. */
export async function seedCity(owner: OwnerPool, secrets: SecretBox): Promise<void> {
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
  await seedPeople(owner, people.people, { password: people.password, secrets });
  await seedCatalogue(owner, catalogue.items);
}

/** What a process of ours is started with to work on a test database. */
export const environmentOf = ({ url }: Pick<TestDatabase, 'url'>) => ({
  DATABASE_URL: url,
  JUECE_SECRET_KEY: SECRET_KEY,
});

/** Makes a test database one of simulated time. */
export async function simulate({ ownerUrl }: TestDatabase, at: string): Promise<void> {
  const owner = openOwnerPool(ownerUrl);
  try {
    await startClock(owner, at);
  } finally {
    await owner.end();
  }
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
