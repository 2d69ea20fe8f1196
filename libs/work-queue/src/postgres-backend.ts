import { createPostgresBackend, LATEST_SCHEMA_VERSION, runMigrations, withBackend } from 'bullmq';
import { Client, DatabaseError } from 'pg';

import { WORKER_OPTIONS, type QueueBackend } from './backend.js';

/** The schema of the queue's tables; they are BullMQ's own and no part of `schema.sql`. */
const SCHEMA = 'queue';

const CONNECT_TIMEOUT_MS = 5_000;
const QUEUE_CONNECTIONS = 2;
const WORKER_CONNECTIONS = 3;
/** The schema, or the table in it, is not there; or the application was not let in. */
const NOT_MADE: readonly (string | undefined)[] = ['3F000', '42P01', '42501'];

/** The queue's tables are not those that the program needs; the message says what to do. */
class QueueBehindError extends Error {
  override readonly name = 'QueueBehindError';
}

/**
 * Keeps the queue in PostgreSQL, in the tables that `migrateQueue` has made.
 *
 * @throws QueueBehindError where it has not.
 */
export async function openPostgresBackend(
  databaseUrl: string,
  onError: (error: Error) => void,
): Promise<QueueBackend> {
  await assertMigrated(databaseUrl);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  // Only the object form carries a schema. A worker holds one more connection, which listens.
  const connection = (connections: number) => ({
    connectionString: databaseUrl,
    schema: SCHEMA,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'juece-queue',
  });
  return {
    // Where PostgreSQL is away, nothing else can be done either.
    isAway: () => false,
    queue: (name) =>
      new Queue<object>(name, { connection: connection(QUEUE_CONNECTIONS) }).on('error', onError),
    worker: (name, run, concurrency) =>
      new Worker(name, run, {
        ...WORKER_OPTIONS,
        connection: connection(WORKER_CONNECTIONS),
        concurrency,
      }),
    close: () => Promise.resolve(),
  };
}

/** The tables are BullMQ's, and it changes them at will; it makes none while it runs. */
const grants = (role: string): readonly string[] => [
  `GRANT USAGE ON SCHEMA ${SCHEMA} TO ${role}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${role}`,
  `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO ${role}`,
  `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} FROM PUBLIC`,
  `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ${role}`,
  `REVOKE INSERT, UPDATE, DELETE ON ${SCHEMA}.migration FROM ${role}`,
  // It works with temporary tables and makes a sequence, which the application may not. BullMQ has set
  // its search path, and it runs no text that it is given.
  `ALTER FUNCTION ${SCHEMA}.add_jobs_bulk(text, jsonb) SECURITY DEFINER`,
];

/**
 * Brings BullMQ's tables up to date and lets the application work with them.
 *
 * @param ownerUrl - with the owner's login.
 * @param role - the application's.
 */
export async function migrateQueue(ownerUrl: string, role: string): Promise<void> {
  await connected(ownerUrl, async (client) => {
    // Two that grant at once would meet on one row of the catalogue. It ends with the connection.
    await client.query(`SELECT pg_advisory_lock(hashtext('juece.prepare-queue'))`);
    await runMigrations(client, SCHEMA);
    for (const statement of grants(role)) {
      await client.query(statement);
    }
  });
}

/** The application makes no table, so it must find them as this program needs them. */
async function assertMigrated(databaseUrl: string): Promise<void> {
  const version = await connected(databaseUrl, async (client) => {
    try {
      const { rows } = await client.query<{ version: number | null }>(
        `SELECT max(version) AS version FROM ${SCHEMA}.migration`,
      );
      return rows[0]?.version ?? 0;
    } catch (error) {
      if (error instanceof DatabaseError && NOT_MADE.includes(error.code)) {
        return 0;
      }
      throw error;
    }
  });
  if (version < LATEST_SCHEMA_VERSION) {
    throw new QueueBehindError(
      'The tables of the queue are behind the program: run "juece migrate".',
    );
  }
}

async function connected<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end();
  }
}
