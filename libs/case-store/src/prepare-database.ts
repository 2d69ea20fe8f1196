import { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

import { closeToOthers, LoginError } from './application-login.js';
import { UNFINISHED_RESTORE } from './backup/schema-catalogue.js';
import { APPLICATION_ROLE } from './command-pool.js';
import { InitialSchema1764000000000 } from './migrations/1764000000000-initial-schema.js';
import { SeveralProcedures1764100000000 } from './migrations/1764100000000-several-procedures.js';
import { CatalogueItems1764200000000 } from './migrations/1764200000000-catalogue-items.js';
import { RulesByAdministrators1764300000000 } from './migrations/1764300000000-rules-by-administrators.js';
import { DeadlineStates1764400000000 } from './migrations/1764400000000-deadline-states.js';
import { DeadlineAlarms1764500000000 } from './migrations/1764500000000-deadline-alarms.js';
import { CalendarAdoption1764550000000 } from './migrations/1764550000000-calendar-adoption.js';
import { NoticesDelivered1764600000000 } from './migrations/1764600000000-notices-delivered.js';
import { Webhooks1764700000000 } from './migrations/1764700000000-webhooks.js';
import { CalendarFeeds1764710000000 } from './migrations/1764710000000-calendar-feeds.js';
import { OverdueAcknowledged1765000000000 } from './migrations/1765000000000-overdue-acknowledged.js';
import { PersonalContents1764900000000 } from './migrations/1764900000000-personal-contents.js';
import { ElapsingNotifiedByAlarm1764800000000 } from './migrations/1764800000000-elapsing-notified-by-alarm.js';
import { OrganWithoutLevel1765900000000 } from './migrations/1765900000000-organ-without-level.js';
import { ProfileAssignments1766000000000 } from './migrations/1766000000000-profile-assignments.js';
import { IssueNumbers1766100000000 } from './migrations/1766100000000-issue-numbers.js';
import { LiveDays1766200000000 } from './migrations/1766200000000-live-days.js';
import { SeveralTasks1766300000000 } from './migrations/1766300000000-several-tasks.js';
import { LeastPrivilege1766500000000 } from './migrations/1766500000000-least-privilege.js';
import { ProcedureSeals1766800000000 } from './migrations/1766800000000-procedure-seals.js';
import { Retention1766900000000 } from './migrations/1766900000000-retention.js';
import { OutboxTrace1766900000000 } from './migrations/1766900000000-outbox-trace.js';
import { HeadFollowsRecord1767100000000 } from './migrations/1767100000000-head-follows-record.js';
import { ROWS } from './rows/index.js';

export const CONNECT_TIMEOUT_MS = 10_000;

/** The number of the lock under which the schema changes, in SQL. */
export const PREPARE_LOCK = `hashtext('juece.prepare')`;

/** In the order in which they are applied. */
const MIGRATIONS = [
  InitialSchema1764000000000,
  SeveralProcedures1764100000000,
  CatalogueItems1764200000000,
  RulesByAdministrators1764300000000,
  DeadlineStates1764400000000,
  DeadlineAlarms1764500000000,
  CalendarAdoption1764550000000,
  NoticesDelivered1764600000000,
  Webhooks1764700000000,
  CalendarFeeds1764710000000,
  ElapsingNotifiedByAlarm1764800000000,
  PersonalContents1764900000000,
  OverdueAcknowledged1765000000000,
  OrganWithoutLevel1765900000000,
  ProfileAssignments1766000000000,
  IssueNumbers1766100000000,
  LiveDays1766200000000,
  SeveralTasks1766300000000,
  LeastPrivilege1766500000000,
  ProcedureSeals1766800000000,
  Retention1766900000000,
  OutboxTrace1766900000000,
  HeadFollowsRecord1767100000000,
];

/** TypeORM's view of the database, with whichever login the address names. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema: 'juece',
    entities: ROWS,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: { max: 8 },
  };
}

/** The schema is not this program's; the message says why and what to do. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
}

/**
 * Creates the schema and the application's role, runs the migrations that are missing, and closes the
 * database to everybody else. Several at once wait for one another, and the later ones find nothing
 * left to do. The role cannot log in until `admitApplication` lets it.
 *
 * @param url - with the owner's login.
 * @throws SchemaError on the schema of a newer program, and on what an interrupted restore left.
 */
export function migrate(url: string): Promise<readonly string[]> {
  return whilePreparing(url, async (client) => {
    const there = await schemaThere(client);
    const obstacle = obstacleIn(there);
    if (obstacle !== undefined) {
      throw new SchemaError(obstacle);
    }
    await createSchemaAndRole(client);
    const run = await runMigrations(url);
    await closeToOthers(url);
    return run;
  });
}

/** What a database says of its schema. */
interface SchemaThere {
  readonly unfinished: boolean;
  /** The migrations that made it; none where there is no schema. */
  readonly names: readonly string[];
}

/** A connection that can be asked, whichever library it is of. */
type Ask = <T extends object>(statement: string) => Promise<readonly T[]>;

async function schemaOf(ask: Ask): Promise<SchemaThere> {
  const [there] = await ask<{ unfinished: boolean; made: boolean }>(
    `SELECT to_regclass('${UNFINISHED_RESTORE}') IS NOT NULL AS unfinished,
            to_regclass('juece.migration') IS NOT NULL AS made`,
  );
  const names =
    there?.made === true ? await ask<{ name: string }>('SELECT name FROM juece.migration') : [];
  return { unfinished: there?.unfinished === true, names: names.map(({ name }) => name) };
}

const schemaThere = (client: Client): Promise<SchemaThere> =>
  schemaOf(async (statement) => (await client.query(statement)).rows as never[]);

/** Why this program may do nothing with the schema, not even bring it up to date. */
function obstacleIn({ unfinished, names }: SchemaThere): string | undefined {
  const known = knownMigrations();
  const unknown = names.filter((name) => !known.includes(name));
  if (unfinished) {
    return 'The database holds an unfinished restore: run "juece restore" into it again, which begins anew.';
  }
  return unknown.length === 0
    ? undefined
    : `The schema is newer than this program, which does not know ${unknown.join(', ')}: run the newer program, or restore the backup from before the upgrade into another database.`;
}

/** Why the process refuses to run on the schema of a database; `undefined` when it fits by every name. */
export async function schemaFinding(source: DataSource): Promise<string | undefined> {
  const there = await schemaOf((statement) => source.query(statement));
  const isBehind = knownMigrations().some((name) => !there.names.includes(name));
  return (
    obstacleIn(there) ??
    (isBehind ? 'The schema is behind the program: run "juece migrate".' : undefined)
  );
}

/** Does something to the schema while nobody else does. */
export async function whilePreparing<T>(
  url: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    // Held until the connection ends, and therefore also when this process dies.
    await client.query(`SELECT pg_advisory_lock(${PREPARE_LOCK})`);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether a restore began in the database and did not come to its end. */
export async function isUnfinished(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('${UNFINISHED_RESTORE}') IS NOT NULL AS there`,
  );
  return rows[0]?.there === true;
}

/** Runs the migrations that are missing; with names only those of them, so that an older schema comes about. */
export async function runMigrations(
  url: string,
  names?: readonly string[],
): Promise<readonly string[]> {
  const owner = await new DataSource(dataSourceOptions(url)).initialize();
  try {
    if (names !== undefined) {
      const left = owner.migrations.filter(({ name }) => names.includes(name ?? ''));
      owner.migrations.splice(0, owner.migrations.length, ...left);
    }
    const run = await owner.runMigrations();
    return run.map((migration) => migration.name);
  } finally {
    await owner.destroy();
  }
}

/** The names of the migrations that this program knows. */
export function knownMigrations(): readonly string[] {
  return MIGRATIONS.map((Migration) => new Migration().name);
}

/** Creates the schema and the application's role where they are missing. */
export async function createSchemaAndRole(client: Client): Promise<void> {
  // Roles belong to the whole server and our lock to one database only: the database next door may
  // be prepared at the same moment, and whoever is first has done the work of both.
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
      CREATE ROLE ${APPLICATION_ROLE} NOLOGIN;
    END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
  await client.query(`CREATE SCHEMA IF NOT EXISTS juece`);
}

/** Who is refused: the name, the password, or the database to him. */
const NOT_LET_IN: readonly (string | undefined)[] = ['28000', '28P01', '3D000', '42501'];

/**
 * `schemaFinding` on a connection of its own, for processes that are about to start.
 *
 * @throws LoginError where the database does not let the login in.
 */
export async function schemaFindingAt(url: string): Promise<string | undefined> {
  const source = new DataSource(dataSourceOptions(url));
  try {
    await source.initialize();
    return await schemaFinding(source);
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_LET_IN.includes(String(error.code))) {
      throw new LoginError(
        `PostgreSQL does not let the login of DATABASE_URL in (${error.message}): run "juece migrate", ` +
          'which makes it with that password.',
      );
    }
    throw error;
  } finally {
    await (source.isInitialized ? source.destroy() : undefined);
  }
}
