import { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

import { APPLICATION_ROLE } from './command-pool.js';
import { InitialSchema1764000000000 } from './migrations/1764000000000-initial-schema.js';
import { ROWS } from './rows/index.js';

const CONNECT_TIMEOUT_MS = 10_000;

/** TypeORM's view of the database; `role` is the application's for reading, none for migrations. */
export function dataSourceOptions(url: string, as: 'application' | 'owner'): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema: 'juece',
    entities: ROWS,
    migrations: [InitialSchema1764000000000],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: as === 'application' ? { options: `-c role=${APPLICATION_ROLE}`, max: 8 } : {},
  };
}

/** Creates the schema and the application's role, then runs the migrations that are missing. */
export async function migrate(url: string): Promise<readonly string[]> {
  await createSchemaAndRole(url);
  const owner = await new DataSource(dataSourceOptions(url, 'owner')).initialize();
  try {
    const run = await owner.runMigrations();
    return run.map((migration) => migration.name);
  } finally {
    await owner.destroy();
  }
}

/** Whether migrations are missing; the process refuses to run on such a database. */
export async function schemaIsBehind(source: DataSource): Promise<boolean> {
  const [row] = await source.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM juece.migration`,
  );
  return (row?.count ?? 0) < source.migrations.length;
}

async function createSchemaAndRole(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    // Roles belong to the whole server: two databases that are prepared at once must not collide.
    await client.query(`SELECT pg_advisory_lock(hashtext('juece.prepare'))`);
    await client.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
        CREATE ROLE ${APPLICATION_ROLE} NOLOGIN;
      END IF; END $$`);
    await client.query(`GRANT ${APPLICATION_ROLE} TO CURRENT_USER`);
    await client.query(`CREATE SCHEMA IF NOT EXISTS juece`);
  } finally {
    await client.end();
  }
}
